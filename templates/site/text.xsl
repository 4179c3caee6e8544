<?xml version="1.0" encoding="UTF-8"?>
<!-- The official text, every target marked where it stands. What article.official shows is the source,
     character by character: signs and status words are drawn by the style sheet from data-status. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="plan-parts.xsl"/>

  <xsl:template match="view" mode="title"><xsl:value-of select="plan/@title"/>（原文）</xsl:template>
  <xsl:template match="view" mode="description"><xsl:value-of select="plan/@title"/>全文，量化目标逐项标出，并注明状态。</xsl:template>
  <xsl:template match="view" mode="trail">
    <xsl:call-template name="trail-plan"/>
    <li aria-current="page">原文</li>
  </xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="article-meta">
      <xsl:with-param name="title" select="plan/@title"/>
      <xsl:with-param name="date"><xsl:call-template name="published"/></xsl:with-param>
      <xsl:with-param name="source"><xsl:call-template name="issuers"/></xsl:with-param>
      <xsl:with-param name="column" select="'工作要点'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <aside class="about-text" aria-label="关于这份原文">
      <xsl:call-template name="disclosure"><xsl:with-param name="link-text" select="false()"/></xsl:call-template>
      <p>以下为公开文件原文，照录，文字、标点连同原有疏漏均未改动<xsl:if test="contains(text, '*')">，以“*”隐去的字也照样保留</xsl:if>。画线处为量化目标，点开可看评价理由和各月数据；状态为截至本站最新一期数据的状态<xsl:if test="$site/@sample">，系演示数据</xsl:if>。</p>
      <ul class="legend">
        <xsl:for-each select="$site/status[@name = $view/text/block/piece/mark/@status]">
          <xsl:sort select="string-length(substring-before('done on-schedule behind overdue unreported not-judged', @name))" data-type="number"/>
          <li><span class="status {@name}"><xsl:value-of select="@label"/></span></li>
        </xsl:for-each>
      </ul>
      <details class="outline">
        <summary>目录</summary>
        <ol>
          <xsl:for-each select="plan/chapter">
            <li>
              <a href="#chapter-{@number}"><xsl:value-of select="@heading"/></a>
              <xsl:if test="../item[@chapter = current()/@number]">
                <ul><xsl:for-each select="../item[@chapter = current()/@number]"><li><a href="#item-{@number}"><xsl:value-of select="@heading"/></a></li></xsl:for-each></ul>
              </xsl:if>
            </li>
          </xsl:for-each>
        </ol>
      </details>
    </aside>
    <article class="official"><xsl:apply-templates select="text/block"/></article>
  </xsl:template>

  <!-- ==== blocks ==== -->
  <xsl:template match="block[@kind = 'title']"><h1 id="{@id}"><xsl:apply-templates select="piece"/></h1></xsl:template>
  <xsl:template match="block[@kind = 'letterhead']"><p class="letterhead" id="{@id}"><xsl:apply-templates select="piece"/></p></xsl:template>
  <xsl:template match="block[@kind = 'chapter']"><h2 id="{@id}"><xsl:apply-templates select="piece"/></h2></xsl:template>
  <xsl:template match="block[@kind = 'item']"><h3 id="{@id}"><xsl:apply-templates select="piece"/></h3></xsl:template>
  <xsl:template match="block"><p id="{@id}"><xsl:apply-templates select="piece"/></p></xsl:template>

  <!-- ==== pieces ==== -->
  <xsl:template match="piece"><xsl:value-of select="words"/></xsl:template>

  <!-- The first target wraps the words; each further one is a sign of its own beside them. -->
  <xsl:template match="piece[mark]">
    <a href="{$root}{mark[1]/@path}" class="{mark[1]/@status}" title="{mark[1]/@name}：{mark[1]/@status-label}">
      <xsl:apply-templates select="mark[1]" mode="place"/>
      <span><xsl:value-of select="words"/></span>
    </a>
    <xsl:for-each select="mark[position() &gt; 1]">
      <a href="{$root}{@path}" aria-label="此处另有目标：{@name}，{@status-label}">
        <xsl:attribute name="class">also <xsl:value-of select="@status"/></xsl:attribute>
        <xsl:apply-templates select="." mode="place"/>
      </a>
    </xsl:for-each>
  </xsl:template>

  <!-- The first piece of a quote is where the target's page leads back to; the last carries its status. -->
  <xsl:template match="mark" mode="place">
    <xsl:if test="@first"><xsl:attribute name="id">target-<xsl:value-of select="@target"/></xsl:attribute></xsl:if>
    <xsl:if test="@last"><xsl:attribute name="data-status"><xsl:value-of select="@status-label"/></xsl:attribute></xsl:if>
  </xsl:template>
</xsl:stylesheet>
