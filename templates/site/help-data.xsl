<?xml version="1.0" encoding="UTF-8"?>
<!-- The data to take away: what each file holds. The columns are explained in data/readme.txt. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="view" mode="title">数据下载</xsl:template>
  <xsl:template match="view" mode="description">要点、目标、各月数据、各月状态、逐月变化五张表，CSV和JSON两种格式，附字段说明和校验值。</xsl:template>
  <xsl:template match="view" mode="trail">
    <li><a href="{$root}help/index.html">评价办法</a></li>
    <li aria-current="page">数据下载</li>
  </xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="column-meta"><xsl:with-param name="name" select="'数据下载'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1>数据下载</h1>
    <xsl:if test="site/@sample"><p>进展、责任单位、基期和时间安排为演示数据。CSV每行有“数据性质”一列注明，JSON以"sample": true注明。</p></xsl:if>
    <div class="scroll" tabindex="0" role="group" aria-label="数据文件表">
      <table>
        <caption>数据文件</caption>
        <thead><tr><th scope="col">内容</th><th scope="col">一行是</th><th scope="col">下载</th></tr></thead>
        <tbody>
          <xsl:call-template name="dataset"><xsl:with-param name="name" select="'plans'"/><xsl:with-param name="title" select="'要点'"/><xsl:with-param name="row" select="'一份要点：文件信息和按状态计数'"/></xsl:call-template>
          <xsl:call-template name="dataset"><xsl:with-param name="name" select="'targets'"/><xsl:with-param name="title" select="'目标'"/><xsl:with-param name="row" select="'一项目标：原句、目标值、时限、责任单位、当前状态'"/></xsl:call-template>
          <xsl:call-template name="dataset"><xsl:with-param name="name" select="'figures'"/><xsl:with-param name="title" select="'各月数据'"/><xsl:with-param name="row" select="'一项目标一个月的数据：当月公布的和现在掌握的，分项的分行'"/></xsl:call-template>
          <xsl:call-template name="dataset"><xsl:with-param name="name" select="'changes'"/><xsl:with-param name="title" select="'逐月变化'"/><xsl:with-param name="row" select="'一项目标一个月的一个变化：报送、更正、完成、滑落、逾期等，附变化前后的数据和状态'"/></xsl:call-template>
          <xsl:call-template name="dataset"><xsl:with-param name="name" select="'statuses'"/><xsl:with-param name="title" select="'各月状态'"/><xsl:with-param name="row" select="'一项目标一个月的状态、完成比例和序时进度'"/></xsl:call-template>
        </tbody>
      </table>
    </div>
    <section aria-labelledby="notes">
      <h2 id="notes">使用说明</h2>
      <ul>
        <li>各列的含义见<a href="{$root}data/readme.txt">字段说明</a>，机器可读的说明见<a href="{$root}data/datapackage.json">datapackage.json</a>（Frictionless Data Package）。</li>
        <li>CSV为UTF-8编码、带BOM，可以直接用电子表格软件打开。</li>
        <li>网页上的每幅图表，图下都可以下载SVG图片和CSV表格。图片可以直接放进文稿，演示数据在图上注明。</li>
        <li>空格子表示没有数据，不是零；原文隐去的数值也是空的，另有一列注明。</li>
        <li>更新可以<a href="{$root}feed.xml">订阅</a>（Atom格式）；文件是否完整，用<a href="{$root}data/checksums.txt">校验值</a>核对。</li>
        <xsl:if test="site/@license"><li>许可方式：<xsl:value-of select="site/@license"/>。引用时写明“<xsl:value-of select="site/@name"/>”和下载日期。</li></xsl:if>
      </ul>
    </section>
  </xsl:template>

  <xsl:template name="dataset">
    <xsl:param name="name"/>
    <xsl:param name="title"/>
    <xsl:param name="row"/>
    <tr>
      <th scope="row"><xsl:value-of select="$title"/></th>
      <td><xsl:value-of select="$row"/></td>
      <td>
        <a class="file" href="{$root}data/{$name}.csv">CSV<span class="visually-hidden">：<xsl:value-of select="$title"/></span></a>
        <xsl:text> </xsl:text>
        <a class="file" href="{$root}data/{$name}.json">JSON<span class="visually-hidden">：<xsl:value-of select="$title"/></span></a>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
