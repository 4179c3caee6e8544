<?xml version="1.0" encoding="UTF-8"?>
<!-- The earlier address of a target: leads on to the present one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="view" mode="title"><xsl:value-of select="target/@name"/>（地址已变）</xsl:template>
  <xsl:template match="view" mode="trail">
    <xsl:call-template name="trail-plan"/>
    <li aria-current="page"><xsl:value-of select="target/@name"/></li>
  </xsl:template>
  <xsl:template match="view" mode="meta">
    <meta http-equiv="refresh" content="0; url={$root}{target/@path}"/>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1>这一页换了地址</h1>
    <p>请看<a href="{$root}{target/@path}"><xsl:value-of select="target/@name"/></a>。</p>
  </xsl:template>
</xsl:stylesheet>
