<?xml version="1.0" encoding="UTF-8"?>
<!-- What an editor copies into the form of the content management system, one line a field. What is not known has no line. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="parts.xsl"/>

  <xsl:template match="/view">
    <xsl:variable name="disclosure" select="$report/disclosure"/>
    <text>
      <line>标题：<xsl:value-of select="$document/title"/></line>
      <xsl:call-template name="field"><xsl:with-param name="name" select="'来源'"/><xsl:with-param name="value" select="string($source)"/></xsl:call-template>
      <xsl:call-template name="field"><xsl:with-param name="name" select="'成文日期'"/><xsl:with-param name="value" select="string($report/@date)"/></xsl:call-template>
      <xsl:call-template name="field"><xsl:with-param name="name" select="'发布日期'"/><xsl:with-param name="value" select="string($disclosure/@published)"/></xsl:call-template>
      <xsl:call-template name="field"><xsl:with-param name="name" select="'索引号'"/><xsl:with-param name="value" select="string($disclosure/@index)"/></xsl:call-template>
      <xsl:call-template name="field"><xsl:with-param name="name" select="'主题分类'"/><xsl:with-param name="value" select="string($disclosure/@topic)"/></xsl:call-template>
      <xsl:call-template name="field"><xsl:with-param name="name"><xsl:choose><xsl:when test="$document/head/@form = 'circular'">文号</xsl:when><xsl:otherwise>期号</xsl:otherwise></xsl:choose></xsl:with-param><xsl:with-param name="value" select="normalize-space($document/head/number)"/></xsl:call-template>
      <xsl:call-template name="field"><xsl:with-param name="name" select="'有效性'"/><xsl:with-param name="value" select="string($disclosure/@validity)"/></xsl:call-template>
      <xsl:call-template name="field"><xsl:with-param name="name" select="'公开方式'"/><xsl:with-param name="value" select="string($disclosure/@openness)"/></xsl:call-template>
      <line>关键词：工作要点,落实情况,月报,<xsl:if test="$plan/@place"><xsl:value-of select="$plan/@place"/>,</xsl:if><xsl:value-of select="$report/@month-text"/></line>
      <line>摘要：<xsl:value-of select="normalize-space($document/paragraph[not(@role) or @role = 'body'][1])"/></line>
      <xsl:if test="$document/@mark"><line>数据性质：<xsl:value-of select="$document/@mark"/></line></xsl:if>
      <line>所据文件：<xsl:value-of select="$plan/@title"/><xsl:if test="$plan/@number">（<xsl:value-of select="$plan/@number"/>）</xsl:if></line>
      <xsl:for-each select="file[starts-with(@name, $month)]">
        <line>附件：<xsl:value-of select="@name"/>　<xsl:apply-templates select="." mode="words"/></line>
      </xsl:for-each>
    </text>
  </xsl:template>

  <xsl:template name="field">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:if test="$value != ''"><line><xsl:value-of select="$name"/>：<xsl:value-of select="$value"/></line></xsl:if>
  </xsl:template>
</xsl:stylesheet>
