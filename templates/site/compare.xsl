<?xml version="1.0" encoding="UTF-8"?>
<!-- The plans side by side, indicator by indicator. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="compare-parts.xsl"/>
  <xsl:include href="own-view.xsl"/>

  <xsl:template match="view" mode="title">指标对照</xsl:template>
  <xsl:template match="view" mode="description"><xsl:value-of select="count(comparison/plan)"/>份教育工作要点，<xsl:value-of select="count(comparison/indicator)"/>个指标，目标和进展并列，口径差异逐条注明。</xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="column-meta"><xsl:with-param name="name" select="'指标对照'"/></xsl:call-template>
    <script src="{$root}assets/compare.js"></script>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1>指标对照</h1>
    <p>把各份要点中说同一件事的目标放在一起看。各地规模、起点、期限不同，绝对数不作高低比较；口径不尽相同的，在指标页逐条注明。</p>
    <section aria-labelledby="totals">
      <h2 id="totals">总体情况</h2>
      <xsl:call-template name="plan-counts"/>
    </section>
    <xsl:call-template name="telling"/>
    <xsl:call-template name="own-view"/>
    <xsl:call-template name="matrix">
      <xsl:with-param name="indicators" select="comparison/indicator[@strength = 'strong']"/>
      <xsl:with-param name="id" select="'strong'"/>
      <xsl:with-param name="heading" select="'可以对照的指标'"/>
      <xsl:with-param name="note" select="'各份要点的口径相同或者相近，先列多份要点可以放在同一坐标上看的。绝对数不作高低比较。'"/>
    </xsl:call-template>
    <xsl:call-template name="matrix">
      <xsl:with-param name="indicators" select="comparison/indicator[@strength = 'weak']"/>
      <xsl:with-param name="id" select="'weak'"/>
      <xsl:with-param name="heading" select="'只能并列的指标'"/>
      <xsl:with-param name="note" select="'口径不同，不可直接比较。主题相同，统计对象、分母或者单位不同，只并列，不排序。'"/>
    </xsl:call-template>
    <xsl:call-template name="pairs"/>
    <xsl:if test="issue">
      <section aria-labelledby="bulletins">
        <h2 id="bulletins">对照月报</h2>
        <ul class="bulletins">
          <xsl:for-each select="issue">
            <xsl:sort select="@id" order="descending"/>
            <li>
              <a href="{$root}compare/{@id}.html"><xsl:value-of select="@id-text"/></a>
              <a class="file" href="{$root}compare/{@id}.pdf">PDF<span class="visually-hidden">，<xsl:value-of select="@id-text"/></span></a>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="plan-counts">
    <div class="scroll" tabindex="0" role="group" aria-label="各份要点目标按状态计数表">
      <table class="counts">
        <caption>各份要点目标按状态计数（单位：项）<xsl:if test="$site/@sample">（演示数据）</xsl:if></caption>
        <thead>
          <tr>
            <th scope="col">要点</th><th scope="col">截至</th><th scope="col">目标</th>
            <xsl:for-each select="comparison/plan[1]/totals/status">
              <xsl:sort select="string-length(substring-before('done on-schedule behind overdue unreported not-judged', @name))" data-type="number"/>
              <th scope="col"><span class="status {@name}"><xsl:value-of select="@label"/></span></th>
            </xsl:for-each>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="comparison/plan">
            <tr>
              <th scope="row"><a href="{$root}plans/{@id}/index.html"><xsl:value-of select="@short"/></a></th>
              <td><xsl:choose><xsl:when test="@has-progress"><xsl:value-of select="@month-text"/></xsl:when><xsl:otherwise>未公布进展</xsl:otherwise></xsl:choose></td>
              <td class="number"><xsl:value-of select="totals/@targets"/></td>
              <xsl:for-each select="totals/status">
                <xsl:sort select="string-length(substring-before('done on-schedule behind overdue unreported not-judged', @name))" data-type="number"/>
                <td class="number"><xsl:value-of select="@count"/></td>
              </xsl:for-each>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <!-- The few that say most first: several places on one axis, the most places and the most progress first. -->
  <xsl:template name="telling">
    <xsl:variable name="telling" select="comparison/indicator[figure]"/>
    <xsl:if test="$telling">
      <section aria-labelledby="telling" data-rows="24">
        <h2 id="telling">重点对照指标</h2>
        <p class="note">下列指标有两份以上要点口径相同或者相近，可以放在同一坐标上看。</p>
        <xsl:for-each select="$telling">
          <xsl:sort select="@shared" data-type="number" order="descending"/>
          <xsl:sort select="@promising" data-type="number" order="descending"/>
          <xsl:if test="position() &lt;= 4">
            <article>
              <h3><a href="{$root}compare/{@id}.html"><xsl:value-of select="@name"/></a></h3>
              <xsl:apply-templates select="figure[1]"/>
            </article>
          </xsl:if>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Any two plans, item by item. -->
  <xsl:template name="pairs">
    <xsl:variable name="plans" select="comparison/plan"/>
    <xsl:if test="count($plans) &gt; 1">
      <section aria-labelledby="pairs">
        <h2 id="pairs">两份要点逐条对照</h2>
        <p class="note">任选两份，按主题逐条对照各自的要求。</p>
        <table class="cards matrix">
          <caption>两份要点逐条对照的页面</caption>
          <thead><tr><th scope="col">要点</th><xsl:for-each select="$plans[position() &gt; 1]"><th scope="col"><xsl:value-of select="@short"/></th></xsl:for-each></tr></thead>
          <tbody>
            <xsl:for-each select="$plans[position() &lt; last()]">
              <xsl:variable name="row" select="."/>
              <xsl:variable name="place" select="position()"/>
              <tr>
                <th scope="row" class="name"><xsl:value-of select="@short"/></th>
                <xsl:for-each select="$plans[position() &gt; 1]">
                  <td data-label="{@short}">
                    <xsl:choose>
                      <xsl:when test="position() &gt;= $place"><a href="{$root}compare/{$row/@id}--{@id}.html">逐条对照<span class="visually-hidden">：<xsl:value-of select="$row/@short"/>与<xsl:value-of select="@short"/></span></a></xsl:when>
                      <xsl:otherwise><xsl:call-template name="or-dash"/></xsl:otherwise>
                    </xsl:choose>
                  </td>
                </xsl:for-each>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Indicators down, plans across. -->
  <xsl:template name="matrix">
    <xsl:param name="indicators"/>
    <xsl:param name="id"/>
    <xsl:param name="heading"/>
    <xsl:param name="note"/>
    <xsl:if test="$indicators">
      <section aria-labelledby="{$id}" data-rows="{2 * count($indicators)}">
        <h2 id="{$id}"><xsl:value-of select="$heading"/></h2>
        <p class="note"><xsl:value-of select="$note"/></p>
        <table class="cards matrix">
          <caption><xsl:value-of select="$heading"/><xsl:if test="$site/@sample">（状态为演示数据）</xsl:if></caption>
          <thead>
            <tr>
              <th scope="col">指标</th>
              <xsl:for-each select="comparison/plan"><th scope="col"><xsl:value-of select="@short"/></th></xsl:for-each>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="$indicators">
              <xsl:sort select="@shared" data-type="number" order="descending"/>
              <xsl:sort select="@promising" data-type="number" order="descending"/>
              <tr>
                <th scope="row" class="name"><a href="{$root}compare/{@id}.html"><xsl:value-of select="@name"/></a></th>
                <xsl:for-each select="entry"><td data-label="{@short}"><xsl:apply-templates select="." mode="cell"/></td></xsl:for-each>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="entry" mode="cell">
    <xsl:choose>
      <xsl:when test="target">
        <xsl:for-each select="target">
          <p>
            <a href="{$root}{@path}">
              <!-- One target is the indicator's own; several need their names. -->
              <span><xsl:if test="count(../target) = 1"><xsl:attribute name="class">visually-hidden</xsl:attribute></xsl:if><xsl:value-of select="@name"/>：</span>
              <!-- 力争 is told in the plan's own word. -->
              <xsl:if test="@firmness = 'aspired'"><xsl:value-of select="@modality"/></xsl:if>
              <xsl:value-of select="@goal"/>
            </a>
            <xsl:text> </xsl:text>
            <xsl:call-template name="status"/>
          </p>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="mention"><a href="{$root}plans/{@plan}/text.html#item-{mention/@item}">只作部署</a></xsl:when>
      <xsl:otherwise><span class="absent"><xsl:value-of select="absent"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
