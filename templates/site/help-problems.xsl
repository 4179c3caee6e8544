<?xml version="1.0" encoding="UTF-8"?>
<!-- The catalogue of data problems: what each message means, why it matters, what to do. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="view" mode="title">数据差错一览</xsl:template>
  <xsl:template match="view" mode="description">程序检查数据文件时给出的各种提示：什么意思，为什么要改，怎么改。</xsl:template>
  <xsl:template match="view" mode="trail">
    <li><a href="{$root}help/index.html">评价办法</a></li>
    <li aria-current="page">数据差错一览</li>
  </xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="column-meta"><xsl:with-param name="name" select="'数据差错一览'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1>数据差错一览</h1>
    <p><strong>本页供维护数据的工作人员查对，阅览本站不需要看。</strong></p>
    <p>程序检查数据文件，发现差错就写出文件、行、列和下列提示，末尾方括号里是差错的名称，可在本页查找。花括号里的字由程序填入。有“错误”的数据不生成网站；“警告”不影响生成。</p>
    <p>共<xsl:value-of select="count(problems/problem)"/>种，其中错误<xsl:value-of select="count(problems/problem[@severity = 'error'])"/>种，警告<xsl:value-of select="count(problems/problem[@severity = 'warning'])"/>种。</p>
    <dl class="problems"><xsl:apply-templates select="problems/problem"/></dl>
  </xsl:template>

  <xsl:template match="problem">
    <div id="{@name}">
      <dt><span class="severity {@severity}"><xsl:choose><xsl:when test="@severity = 'error'">错误</xsl:when><xsl:otherwise>警告</xsl:otherwise></xsl:choose></span><xsl:value-of select="what"/><code>[<xsl:value-of select="@name"/>]</code></dt>
      <dd><xsl:value-of select="why"/>。<br/>改法：<xsl:value-of select="mend"/>。</dd>
    </div>
  </xsl:template>
</xsl:stylesheet>
