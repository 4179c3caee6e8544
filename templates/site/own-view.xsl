<?xml version="1.0" encoding="UTF-8"?>
<!-- 自选对照: the reader chooses plans and indicators. All words are here; assets/compare.js shows the section and puts the
     chosen rows of the indicator pages' own charts together. Without a script the section stays hidden: the
     indicator pages hold everything. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <!-- Call with the view as context. -->
  <xsl:template name="own-view">
    <xsl:variable name="drawn" select="comparison/indicator[group[@kind != 'words']]"/>
    <xsl:if test="$drawn and count(comparison/plan) &gt; 1">
      <section id="own-view" class="own-view" aria-labelledby="own-view-title" hidden="" data-root="{$root}">
        <h2 id="own-view-title">自选对照</h2>
        <p class="note">选定要点和指标，把有关图表中的行合成一张。坐标、口径与各指标页相同，没有选的要点不显示。</p>
        <form aria-label="选择要点和指标">
          <fieldset>
            <legend>要点</legend>
            <xsl:for-each select="comparison/plan"><label><input type="checkbox" name="plan" value="{@id}" checked=""/><xsl:value-of select="@short"/></label></xsl:for-each>
          </fieldset>
          <xsl:call-template name="own-view-indicators"><xsl:with-param name="legend" select="'指标：可以对照的'"/><xsl:with-param name="indicators" select="$drawn[@strength = 'strong']"/></xsl:call-template>
          <xsl:call-template name="own-view-indicators"><xsl:with-param name="legend" select="'指标：只能并列的'"/><xsl:with-param name="indicators" select="$drawn[@strength = 'weak']"/></xsl:call-template>
          <button type="reset">全部重选</button>
        </form>
        <p class="own-status" role="status" data-choose="请选择指标。" data-loading="正在读取图表……" data-empty="所选要点在这些指标上没有内容。" data-failed="图表没有读出来，请到指标页查看。" data-shown="已选{{plans}}份要点、{{indicators}}个指标。" data-copied="链接已复制。">请选择指标。</p>
        <div class="own-result" hidden="">
          <div class="chart-figure">
            <figure>
              <div class="picture"></div>
              <figcaption data-caption="要点：{{plans}}。指标：{{indicators}}。">尚未选择。</figcaption>
            </figure>
            <details class="twin" open=""><summary>图中数据</summary><div class="own-tables" data-sample="（演示数据）" data-label="，数据表"></div></details>
            <p class="own-tools">
              <button type="button" data-take="svg">下载SVG图片</button>
              <button type="button" data-take="png">下载PNG图片</button>
              <label>本次选择的链接<input type="text" readonly=""/></label>
              <button type="button" data-take="link">复制链接</button>
            </p>
          </div>
        </div>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="own-view-indicators">
    <xsl:param name="legend"/>
    <xsl:param name="indicators"/>
    <xsl:if test="$indicators">
      <fieldset>
        <legend><xsl:value-of select="$legend"/></legend>
        <xsl:for-each select="$indicators"><label><input type="checkbox" name="indicator" value="{@id}" data-charts="{$root}data/charts/compare/{@id}/view.js"/><xsl:value-of select="@name"/></label></xsl:for-each>
      </fieldset>
    </xsl:if>
  </xsl:template>

  <!-- On the page of an indicator with charts: the way to the choice, and that the charts are also made as the
       script from which the choice is put together (generator/render/site/charts.h). -->
  <xsl:template name="own-view-link">
    <xsl:if test="count(../plan) &gt; 1">
      <p class="note"><a href="{$root}compare/index.html#own-view" data-charts="{$root}data/charts/compare/{@id}/view.js">自选要点和指标，合成一张图</a></p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
