<?xml version="1.0" encoding="UTF-8"?>
<!-- Which plan covers which theme. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="view" mode="title">主题分布</xsl:template>
  <xsl:template match="view" mode="description">各份教育工作要点在<xsl:value-of select="count(themes/theme)"/>个主题上的条目数和量化目标数。</xsl:template>
  <xsl:template match="view" mode="trail">
    <xsl:if test="$compares"><li><a href="{$root}compare/index.html">指标对照</a></li></xsl:if>
    <li aria-current="page">主题分布</li>
  </xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="column-meta"><xsl:with-param name="name" select="'主题分布'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1>主题分布</h1>
    <p>每格列出涉及该主题的条目序号，点开看原文；有量化目标的条目用粗体，括号里是量化目标的项数。一条可以涉及几个主题，故各列不能相加。</p>
    <xsl:apply-templates select="themes/figure"/>
    <table class="cards matrix">
      <caption><xsl:if test="$compares">各份</xsl:if>要点涉及的主题：条目序号</caption>
      <thead>
        <tr>
          <th scope="col">主题</th>
          <xsl:for-each select="comparison/plan"><th scope="col"><xsl:value-of select="@short"/></th></xsl:for-each>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="themes/theme">
          <tr>
            <th scope="row" class="name"><a href="{$root}search.html#theme-{@id}"><xsl:value-of select="@name"/></a></th>
            <xsl:for-each select="cell"><td data-label="{$view/comparison/plan[@id = current()/@plan]/@short}"><span><xsl:apply-templates select="." mode="theme"/></span></td></xsl:for-each>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template match="cell" mode="theme">
    <xsl:choose>
      <xsl:when test="item">
        <xsl:for-each select="item">
          <xsl:if test="position() &gt; 1">、</xsl:if>
          <a href="{$root}plans/{../@plan}/text.html#item-{@number}">
            <xsl:if test="@targets &gt; 0"><xsl:attribute name="class">quantified</xsl:attribute></xsl:if>
            <span class="visually-hidden"><xsl:value-of select="$view/comparison/plan[@id = current()/../@plan]/@short"/>第</span><xsl:value-of select="@number"/><span class="visually-hidden">条</span>
          </a>
        </xsl:for-each>
        <xsl:text>（</xsl:text><xsl:value-of select="@targets"/><xsl:text>）</xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="or-dash"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
