<?xml version="1.0" encoding="UTF-8"?>
<!-- Shown where there is no page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="view" mode="title">找不到这一页</xsl:template>

  <xsl:template match="view" mode="main">
    <h1>找不到这一页</h1>
    <p>地址可能写错了，或者页面已经撤下。可以从下面几处找起：</p>
    <ul>
      <li><a href="{$root}index.html">首页</a></li>
      <li><a href="{$root}search.html">按主题查找</a></li>
      <li><a href="{$root}site-map.html">网站地图</a></li>
    </ul>
    <xsl:if test="site/@contact"><p>如果是从本站的链接来的，请告知：<xsl:call-template name="contact"><xsl:with-param name="contact" select="site/@contact"/></xsl:call-template></p></xsl:if>
  </xsl:template>
</xsl:stylesheet>
