<?xml version="1.0" encoding="UTF-8"?>
<!-- What the files of a package share. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:variable name="site" select="/view/site"/>
  <xsl:variable name="plan" select="/view/plan"/>
  <xsl:variable name="report" select="/view/report"/>
  <xsl:variable name="document" select="/view/document"/>
  <xsl:variable name="month" select="$report/@month"/>

  <xsl:variable name="source">
    <xsl:choose>
      <xsl:when test="$document/@author != ''"><xsl:value-of select="$document/@author"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$site/@publisher"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- What an attachment is, from its name. -->
  <xsl:template match="file" mode="words">
    <xsl:choose>
      <xsl:when test="@name = concat($month, '.pdf')"><xsl:value-of select="$document/title"/>（PDF）</xsl:when>
      <xsl:when test="@name = concat($month, '-brief.pdf')"><xsl:value-of select="$report/@month-text"/>一页呈阅（PDF）</xsl:when>
      <xsl:when test="@name = concat($month, '.png')"><xsl:value-of select="$report/@month-text"/>一图读懂（PNG）</xsl:when>
      <xsl:when test="@name = concat($month, '.csv')"><xsl:value-of select="$report/@month-text"/>目标进展表（CSV）</xsl:when>
      <xsl:when test="@name = 'body.html'">正文</xsl:when>
      <xsl:when test="@name = 'metadata.txt'">登载信息</xsl:when>
      <xsl:otherwise>正文配图</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What a correction says of an earlier figure. -->
  <xsl:template match="later-correction" mode="words">
    <xsl:value-of select="@name"/>
    <xsl:choose>
      <xsl:when test="@late">本期未报，后补报为<xsl:value-of select="@now"/></xsl:when>
      <xsl:when test="@withdrawn">本期所报<xsl:value-of select="@was"/>，后撤回</xsl:when>
      <xsl:otherwise>本期所报<xsl:value-of select="@was"/>，后更正为<xsl:value-of select="@now"/></xsl:otherwise>
    </xsl:choose>
    <xsl:text>（</xsl:text><xsl:value-of select="@told-text"/><xsl:text>报送）</xsl:text>
  </xsl:template>
</xsl:stylesheet>
