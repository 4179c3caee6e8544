<?xml version="1.0" encoding="UTF-8"?>
<!-- What is to be put on the portal this time, all plans at a glance: each plan's newest bulletin, and the packages of the months
     that it corrects. The rest stays as it is. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="/view">
    <text>
      <line># 本次登载清单</line>
      <xsl:if test="plan/month/@sample"><line># 演示数据（虚构，非官方发布）</line></xsl:if>
      <line># 登载：各份要点最近一期。替换：以前登载过、被这一期更正的各期。</line>
      <line># 没有列出的各期，已经登载过的不必重新登载。各期怎样登载、怎样核对，见该文件夹里的list.txt。</line>
      <xsl:apply-templates select="report"/>
    </text>
  </xsl:template>

  <xsl:template match="report">
    <xsl:variable name="report" select="."/>
    <xsl:variable name="plan" select="../plan[@id = current()/@plan]"/>
    <line></line>
    <line>《<xsl:value-of select="$plan/@title"/>》</line>
    <line>登载　<xsl:value-of select="concat(@plan, '/', @month)"/>　<xsl:value-of select="@month-text"/>月报</line>
    <xsl:for-each select="$plan/month[@bulletin][@id = $report/corrections/correction/@month]">
      <xsl:variable name="corrections" select="$report/corrections/correction[@month = current()/@id]"/>
      <line>
        <xsl:text>替换　</xsl:text><xsl:value-of select="concat($plan/@id, '/', @id)"/><xsl:text>　</xsl:text><xsl:value-of select="@id-text"/><xsl:text>月报，正文前加更正说明：</xsl:text>
        <xsl:for-each select="$corrections"><xsl:if test="position() &gt; 1">、</xsl:if><xsl:value-of select="@name"/></xsl:for-each>
      </line>
    </xsl:for-each>
    <xsl:if test="not($plan/month[@bulletin][@id = $report/corrections/correction/@month])"><line>没有需要替换的稿件。</line></xsl:if>
  </xsl:template>
</xsl:stylesheet>
