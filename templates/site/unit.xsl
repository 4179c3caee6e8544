<?xml version="1.0" encoding="UTF-8"?>
<!-- One responsible unit: what it leads, what it supports. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="plan-parts.xsl"/>

  <xsl:variable name="unit" select="/view/plan/unit[@id = /view/@unit]"/>
  <xsl:variable name="led" select="/view/report/targets/target[lead/@id = /view/@unit]"/>
  <xsl:variable name="supported" select="/view/report/targets/target[with/@id = /view/@unit]"/>
  <xsl:variable name="led-items" select="/view/report/items/item[lead/@id = /view/@unit]"/>

  <xsl:template match="view" mode="title"><xsl:value-of select="$unit/@name"/>（<xsl:value-of select="plan/@short"/>）</xsl:template>
  <xsl:template match="view" mode="description"><xsl:value-of select="$unit/@name"/>牵头目标<xsl:value-of select="count($led)"/>项、配合目标<xsl:value-of select="count($supported)"/>项的完成情况，截至<xsl:value-of select="report/@month-text"/>底。</xsl:template>
  <xsl:template match="view" mode="trail">
    <xsl:call-template name="trail-plan"/>
    <li><a href="{$root}plans/{plan/@id}/index.html#units">责任单位</a></li>
    <li aria-current="page"><xsl:value-of select="$unit/@name"/></li>
  </xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="article-meta"><xsl:with-param name="title" select="concat($unit/@name, '承担的目标')"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1><xsl:value-of select="$unit/@name"/></h1>
    <p>
      <xsl:text>《</xsl:text><xsl:value-of select="plan/@title"/><xsl:text>》中，牵头量化目标</xsl:text><xsl:value-of select="count($led)"/>
      <xsl:text>项，配合</xsl:text><xsl:value-of select="count($supported)"/><xsl:text>项，牵头定性任务</xsl:text><xsl:value-of select="count($led-items)"/>
      <xsl:text>条。</xsl:text>
      <xsl:if test="$led">
        <xsl:text>截至</xsl:text><xsl:value-of select="report/@month-text"/><xsl:text>底，牵头目标中</xsl:text>
        <xsl:for-each select="$site/status[@name = $led/@status]">
          <xsl:sort select="string-length(substring-before('done on-schedule behind overdue unreported not-judged', @name))" data-type="number"/>
          <xsl:if test="position() &gt; 1">，</xsl:if>
          <xsl:value-of select="@label"/><xsl:value-of select="count($led[@status = current()/@name])"/><xsl:text>项</xsl:text>
        </xsl:for-each>
        <xsl:text>。</xsl:text>
      </xsl:if>
    </p>
    <xsl:if test="$unit/@contact"><p>联系：<xsl:call-template name="contact"><xsl:with-param name="contact" select="$unit/@contact"/></xsl:call-template></p></xsl:if>
    <xsl:if test="sheet">
      <ul class="sheets">
        <li>各月进展单（PDF）：</li>
        <xsl:for-each select="sheet">
          <xsl:sort select="@month" order="descending"/>
          <li><a class="file" href="{$root}plans/{/view/plan/@id}/units/{$unit/@id}/{@month}.pdf"><xsl:value-of select="@month-text"/></a></li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <xsl:variable name="pressing" select="$led[@status = 'overdue' or @status = 'behind' or @status = 'unreported']"/>
    <xsl:if test="$pressing">
      <section aria-labelledby="attention">
        <h2 id="attention">需要关注</h2>
        <ul class="accounts"><xsl:apply-templates select="$pressing" mode="account"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="$led">
      <section aria-labelledby="led">
        <h2 id="led">牵头目标</h2>
        <xsl:call-template name="target-table"><xsl:with-param name="targets" select="$led"/><xsl:with-param name="caption" select="concat($unit/@name, '：牵头目标')"/><xsl:with-param name="lead" select="count($led/lead) &gt; count($led)"/></xsl:call-template>
      </section>
    </xsl:if>
    <xsl:if test="$supported">
      <section aria-labelledby="supported">
        <h2 id="supported">配合目标</h2>
        <xsl:call-template name="target-table"><xsl:with-param name="targets" select="$supported"/><xsl:with-param name="caption" select="concat($unit/@name, '：配合目标')"/></xsl:call-template>
      </section>
    </xsl:if>
    <xsl:if test="$led-items">
      <section aria-labelledby="items">
        <h2 id="items">定性任务</h2>
        <xsl:call-template name="item-table"><xsl:with-param name="items" select="$led-items"/></xsl:call-template>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
