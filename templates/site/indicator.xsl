<?xml version="1.0" encoding="UTF-8"?>
<!-- One indicator: what it is, what each plan promises under it, with the caveats. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="compare-parts.xsl"/>
  <xsl:include href="own-view.xsl"/>

  <xsl:variable name="indicator" select="/view/comparison/indicator"/>

  <xsl:template match="view" mode="title"><xsl:value-of select="$indicator/@name"/></xsl:template>
  <xsl:template match="view" mode="description"><xsl:value-of select="$indicator/@name"/>：<xsl:value-of select="$indicator/definition"/>各份要点的目标、约束用语、时限、口径和逐月进展。</xsl:template>
  <xsl:template match="view" mode="trail">
    <li><a href="{$root}compare/index.html">指标对照</a></li>
    <li aria-current="page"><xsl:value-of select="$indicator/@name"/></li>
  </xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="article-meta"><xsl:with-param name="title" select="$indicator/@name"/><xsl:with-param name="column" select="'指标对照'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main"><xsl:apply-templates select="$indicator"/></xsl:template>

  <xsl:template match="indicator">
    <h1><xsl:value-of select="@name"/></h1>
    <xsl:if test="definition"><p><xsl:value-of select="definition"/></p></xsl:if>
    <dl class="facts">
      <xsl:call-template name="fact"><xsl:with-param name="term" select="'单位'"/><xsl:with-param name="text" select="string(@unit)"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="term" select="'分母'"/><xsl:with-param name="text" select="string(@denominator)"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="term" select="'方向'"/><xsl:with-param name="text" select="string(@direction-label)"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="term" select="'可比程度'"/><xsl:with-param name="text" select="string(@strength-label)"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="term" select="'主题'"/><xsl:with-param name="text"><xsl:if test="@theme"><a href="{$root}search.html#theme-{@theme}"><xsl:value-of select="@theme-name"/></a></xsl:if></xsl:with-param></xsl:call-template>
    </dl>
    <xsl:call-template name="contents">
      <xsl:with-param name="links">
        <xsl:if test="figure"><li><a href="#chart">目标和现状</a></li></xsl:if>
        <li><a href="#table">一览表</a></li>
        <xsl:if test="../months/figure"><li><a href="#months">逐月进展</a></li></xsl:if>
        <li><a href="#entries">原文和口径</a></li>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:if test="figure">
      <section aria-labelledby="chart">
        <h2 id="chart">目标和现状</h2>
        <xsl:apply-templates select="figure"/>
        <xsl:call-template name="own-view-link"/>
      </section>
    </xsl:if>
    <section aria-labelledby="table">
      <h2 id="table">一览表</h2>
      <xsl:call-template name="how-to-read"/>
      <xsl:call-template name="entry-table"/>
    </section>
    <xsl:if test="../months/figure">
      <section aria-labelledby="months">
        <h2 id="months">逐月进展</h2>
        <p class="note">各份要点起始年份不同，从各自计划的第1个月数起。</p>
        <xsl:apply-templates select="../months/figure"/>
      </section>
    </xsl:if>
    <section aria-labelledby="entries">
      <h2 id="entries">原文和口径</h2>
      <xsl:apply-templates select="entry[@kind != 'absent']" mode="full"/>
      <xsl:if test="entry[@kind = 'absent']">
        <p class="note"><xsl:value-of select="entry[@kind = 'absent'][1]/absent"/>：<xsl:for-each select="entry[@kind = 'absent']"><xsl:if test="position() &gt; 1">、</xsl:if><a href="{$root}plans/{@plan}/index.html"><xsl:value-of select="@short"/></a></xsl:for-each>。</p>
      </xsl:if>
    </section>
  </xsl:template>
</xsl:stylesheet>
