<?xml version="1.0" encoding="UTF-8"?>
<!-- Pieces of the pages of one plan. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="issuers">
    <xsl:for-each select="/view/plan/issuer"><xsl:if test="position() &gt; 1">、</xsl:if><xsl:value-of select="."/></xsl:for-each>
  </xsl:template>

  <!-- When the text was put on the site, as far as that is known; else when it was issued. -->
  <xsl:template name="published">
    <xsl:choose>
      <xsl:when test="plan/disclosure/@published"><xsl:value-of select="plan/disclosure/@published"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="plan/@issued"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 政府信息公开: what the plan prints of itself, and what the catalogue of open information says of it. -->
  <xsl:template name="disclosure">
    <xsl:param name="link-text" select="true()"/>
    <xsl:call-template name="disclosure-block">
      <xsl:with-param name="facts">
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'索引号'"/><xsl:with-param name="text" select="string(plan/disclosure/@index)"/></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'主题分类'"/><xsl:with-param name="text" select="string(plan/disclosure/@topic)"/></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'发文机关'"/><xsl:with-param name="text"><xsl:call-template name="issuers"/></xsl:with-param></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'成文日期'"/><xsl:with-param name="text" select="string(plan/@issued-text)"/></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'发文字号'"/><xsl:with-param name="text" select="string(plan/@number)"/></xsl:call-template>
        <xsl:call-template name="disclosure-facts"><xsl:with-param name="disclosure" select="plan/disclosure"/></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'适用地区'"/><xsl:with-param name="text" select="string(plan/@place)"/></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'计划期'"/><xsl:with-param name="text" select="concat(plan/@from-text, '至', plan/@to-text)"/></xsl:call-template>
        <xsl:if test="plan/@follows"><xsl:call-template name="fact"><xsl:with-param name="term" select="'上接'"/><xsl:with-param name="text"><a href="{$root}plans/{plan/@follows}/index.html"><xsl:value-of select="plan/@follows-title"/></a></xsl:with-param></xsl:call-template></xsl:if>
        <xsl:if test="$link-text"><xsl:call-template name="fact"><xsl:with-param name="term" select="'原文'"/><xsl:with-param name="text"><a href="{$root}plans/{plan/@id}/text.html">全文（标出量化目标）</a></xsl:with-param></xsl:call-template></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Items that promise no quantity, with their state as last reported. -->
  <xsl:template name="item-table">
    <xsl:param name="items"/>
    <table class="cards items">
      <caption>定性任务进展<xsl:if test="$site/@sample">（演示数据）</xsl:if></caption>
      <thead>
        <tr><th scope="col">条目</th><th scope="col">任务</th><th scope="col">状态</th><th scope="col">进展</th><th scope="col">牵头单位</th></tr>
      </thead>
      <tbody>
        <xsl:for-each select="$items">
          <tr>
            <td data-label="条目"><a href="{$root}plans/{/view/plan/@id}/text.html#item-{@number}">第<xsl:value-of select="@number"/>条</a></td>
            <th scope="row" class="name"><xsl:value-of select="@heading"/></th>
            <td data-label="状态">
              <xsl:choose>
                <xsl:when test="@state-label"><span class="work {@state}"><xsl:value-of select="@state-label"/></span><span class="note">（<xsl:value-of select="@month-text"/>报）</span></xsl:when>
                <xsl:when test="not(/view/plan/@has-progress)">未公布进展</xsl:when>
                <xsl:otherwise>尚未报送</xsl:otherwise>
              </xsl:choose>
            </td>
            <td data-label="进展">
              <xsl:value-of select="note"/>
              <xsl:if test="problem"><br/>困难：<xsl:value-of select="problem"/></xsl:if>
              <xsl:if test="next"><br/>下一步：<xsl:value-of select="next"/></xsl:if>
              <xsl:if test="not(note or problem or next)"><xsl:call-template name="or-dash"/></xsl:if>
            </td>
            <td data-label="牵头单位"><xsl:call-template name="units"><xsl:with-param name="units" select="lead"/></xsl:call-template></td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>
</xsl:stylesheet>
