<?xml version="1.0" encoding="UTF-8"?>
<!-- The styles of 呈阅 and of the units' sheets, which are read on a desk and must be short: styles.xml with 32 lines of 36
     characters on a page (小四) and a smaller title. What is not named here stays as styles.xml has it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:template match="@* | node()">
    <xsl:copy><xsl:apply-templates select="@* | node()"/></xsl:copy>
  </xsl:template>

  <xsl:template match="page/@lines"><xsl:attribute name="lines">32</xsl:attribute></xsl:template>
  <xsl:template match="page/@characters"><xsl:attribute name="characters">36</xsl:attribute></xsl:template>
  <xsl:template match="style[@name = 'title']/@size"><xsl:attribute name="size">小二</xsl:attribute></xsl:template>
  <xsl:template match="style[@name = 'title']/@pitch"><xsl:attribute name="pitch">28pt</xsl:attribute></xsl:template>
  <xsl:template match="style[@name = 'title']/@before"><xsl:attribute name="before">0pt</xsl:attribute></xsl:template>
  <xsl:template match="style[@name = 'title']/@after"><xsl:attribute name="after">4pt</xsl:attribute></xsl:template>
</xsl:stylesheet>
