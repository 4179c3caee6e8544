<?xml version="1.0" encoding="UTF-8"?>
<!-- The table of a package: every target of the month, as the bulletin published it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="parts.xsl"/>

  <xsl:template match="/view">
    <table>
      <row>
        <cell>要点</cell><cell>月份</cell><cell>条目</cell><cell>目标</cell><cell>目标值</cell><cell>完成时限</cell><cell>完成数</cell>
        <cell>完成情况</cell><cell>状态</cell><cell>不作评价的原因</cell><cell>牵头单位</cell><cell>判断依据</cell><cell>数据性质</cell>
      </row>
      <xsl:apply-templates select="report/targets/target"/>
    </table>
  </xsl:template>

  <xsl:template match="target">
    <row>
      <cell><xsl:value-of select="$plan/@short"/></cell>
      <cell><xsl:value-of select="$month"/></cell>
      <cell><xsl:value-of select="@item"/></cell>
      <cell><xsl:value-of select="@name"/></cell>
      <cell><xsl:value-of select="@goal"/></cell>
      <cell><xsl:value-of select="@due"/></cell>
      <cell><xsl:value-of select="@number"/></cell>
      <cell><xsl:value-of select="@value"/></cell>
      <cell><xsl:value-of select="@status-label"/></cell>
      <cell><xsl:value-of select="@reason-label"/></cell>
      <cell><xsl:for-each select="lead"><xsl:if test="position() &gt; 1">、</xsl:if><xsl:value-of select="@name"/></xsl:for-each></cell>
      <cell><xsl:value-of select="sentence"/></cell>
      <cell><xsl:if test="$report/@sample">演示数据</xsl:if></cell>
    </row>
  </xsl:template>
</xsl:stylesheet>
