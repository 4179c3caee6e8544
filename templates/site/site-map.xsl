<?xml version="1.0" encoding="UTF-8"?>
<!-- Every page of the site, as nested lists. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="view" mode="title">网站地图</xsl:template>
  <xsl:template match="view" mode="description">本站全部页面的目录。</xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="column-meta"><xsl:with-param name="name" select="'网站地图'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1>网站地图</h1>
    <ul class="site-map">
      <li><a href="{$root}index.html">首页</a></li>
      <li><a href="{$root}search.html">查找</a></li>
      <xsl:choose>
        <xsl:when test="$compares">
          <li>
            <a href="{$root}compare/index.html">指标对照</a>
            <ul>
              <li><a href="{$root}compare/themes.html">主题分布</a></li>
              <xsl:for-each select="comparison/indicator"><li><a href="{$root}compare/{@id}.html"><xsl:value-of select="@name"/></a></li></xsl:for-each>
              <xsl:for-each select="comparison/plan">
                <xsl:variable name="first" select="."/>
                <xsl:for-each select="following-sibling::plan"><li><a href="{$root}compare/{$first/@id}--{@id}.html"><xsl:value-of select="$first/@short"/>与<xsl:value-of select="@short"/>逐条对照</a></li></xsl:for-each>
              </xsl:for-each>
            </ul>
          </li>
        </xsl:when>
        <xsl:otherwise><li><a href="{$root}compare/themes.html">主题分布</a></li></xsl:otherwise>
      </xsl:choose>
      <li><a href="{$root}help/index.html">评价办法</a>
        <ul>
          <li><a href="{$root}help/data.html">数据下载</a></li>
          <li><a href="{$root}help/problems.html">数据差错一览</a></li>
        </ul>
      </li>
      <li><a href="{$root}about.html">关于本站</a></li>
      <li><a href="{$root}accessibility.html">无障碍说明</a></li>
    </ul>
    <xsl:apply-templates select="plan" mode="map"/>
  </xsl:template>

  <xsl:template match="plan" mode="map">
    <xsl:variable name="report" select="key('report', @id)"/>
    <section aria-labelledby="map-{@id}">
      <h2 id="map-{@id}"><a href="{$root}plans/{@id}/index.html"><xsl:value-of select="@title"/></a></h2>
      <ul class="site-map">
        <li><a href="{$root}plans/{@id}/text.html">原文</a></li>
        <xsl:if test="month"><li><a href="{$root}plans/{@id}/changes.html">逐月变化</a></li></xsl:if>
        <xsl:if test="$report/targets/target">
          <li>
            <xsl:text>目标</xsl:text>
            <ul><xsl:for-each select="$report/targets/target"><li><a href="{$root}{@path}"><xsl:value-of select="@name"/></a></li></xsl:for-each></ul>
          </li>
        </xsl:if>
        <xsl:if test="month[@bulletin]">
          <li><xsl:text>月报</xsl:text><xsl:call-template name="bulletin-list"/></li>
        </xsl:if>
        <xsl:variable name="units" select="unit[@id = $report/targets/target/lead/@id or @id = $report/targets/target/with/@id or @id = $report/items/item/lead/@id]"/>
        <xsl:if test="$units">
          <li>
            <xsl:text>责任单位</xsl:text>
            <ul><xsl:for-each select="$units"><li><a href="{$root}plans/{../@id}/units/{@id}/index.html"><xsl:value-of select="@name"/></a></li></xsl:for-each></ul>
          </li>
        </xsl:if>
      </ul>
    </section>
  </xsl:template>
</xsl:stylesheet>
