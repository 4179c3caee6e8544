<?xml version="1.0" encoding="UTF-8"?>
<!-- Search, and the topic index that stands alone without a script: what parents ask about, then every theme with its items and targets. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="topics.xsl"/>

  <xsl:template match="view" mode="title">查找</xsl:template>
  <xsl:template match="view" mode="description">按词语、数字、文号或者主题，查找各份要点的条目和量化目标。</xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="column-meta"><xsl:with-param name="name" select="'查找'"/></xsl:call-template>
    <script src="{$root}assets/search.js" defer="defer"></script>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1>查找</h1>
    <!-- Shown by search.js; without it the topics stand alone. -->
    <section id="search" hidden="" aria-label="按词查找">
      <form class="search-form" role="search" action="{$root}search.html" aria-label="按词查找">
        <label for="search-query">查找的词</label>
        <input type="search" id="search-query" name="q" autocomplete="off" aria-describedby="search-hint"/>
        <button>查找</button>
      </form>
      <p class="note" id="search-hint">可以查词语、数字和文号；几个词之间用空格隔开，结果同时含有这几个词。</p>
      <div class="search-filters" id="search-filters" role="group" aria-label="查找范围" hidden="">
        <label for="search-kind">类别<select id="search-kind"><option value="">全部</option></select></label>
        <label for="search-place">要点<select id="search-place"><option value="">全部</option></select></label>
      </div>
      <div id="search-status" role="status" aria-live="polite"></div>
      <!-- What search.js offers where nothing was found: of each topic the first word that a target has. -->
      <div id="search-hits">
        <xsl:attribute name="data-try"><xsl:apply-templates select="$topics" mode="try"/></xsl:attribute>
      </div>
      <button class="more-hits" id="search-more" type="button" hidden="">显示更多</button>
    </section>
    <div id="topic-index">
    <p>按主题列出各份要点的条目和量化目标。知道要点名称的，可直接看<xsl:for-each select="plan"><xsl:if test="position() &gt; 1">、</xsl:if><a href="{$root}plans/{@id}/text.html"><xsl:value-of select="@short"/>原文</a></xsl:for-each>。</p>
    <section aria-labelledby="topics">
      <h2 id="topics">家长关心的事</h2>
      <xsl:apply-templates select="$topics" mode="list"/>
    </section>
    <xsl:if test="themes/theme">
      <section aria-labelledby="themes">
        <h2 id="themes">工作主题</h2>
        <nav class="contents" aria-label="工作主题"><ul><xsl:for-each select="themes/theme"><li><a href="#theme-{@id}"><xsl:value-of select="@name"/></a></li></xsl:for-each></ul></nav>
        <xsl:apply-templates select="themes/theme"/>
      </section>
    </xsl:if>
    </div>
  </xsl:template>

  <xsl:template match="topic" mode="try">
    <xsl:variable name="known"><xsl:for-each select="word"><xsl:if test="$all-targets[contains(@name, current())]"><xsl:value-of select="concat(., ' ')"/></xsl:if></xsl:for-each></xsl:variable>
    <xsl:if test="$known != ''"><xsl:value-of select="concat(substring-before($known, ' '), ' ')"/></xsl:if>
  </xsl:template>

  <xsl:template match="topic" mode="list">
    <xsl:variable name="lines"><xsl:call-template name="topic-marks"/></xsl:variable>
    <h3 id="topic-{@id}"><xsl:value-of select="@name"/><small><xsl:value-of select="@note"/></small></h3>
    <xsl:choose>
      <xsl:when test="$lines != ''"><ul class="lines in-columns"><xsl:call-template name="topic-lines"/></ul></xsl:when>
      <xsl:otherwise><p>各份要点没有这方面的量化目标。</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An item belongs to a theme as the plan's own list says; its targets follow it. -->
  <xsl:template match="themes/theme">
    <h3 id="theme-{@id}"><xsl:value-of select="@name"/></h3>
    <xsl:variable name="items" select="key('item-of-theme', @id)"/>
    <xsl:choose>
      <xsl:when test="$items">
        <ul class="index in-columns">
          <xsl:for-each select="$items">
            <li>
              <span class="plan-name"><xsl:value-of select="../@short"/></span>
              <a href="{$root}plans/{../@id}/text.html#item-{@number}"><xsl:value-of select="@heading"/></a>
              <xsl:variable name="targets" select="key('target-of-item', concat(../@id, ' ', @number))"/>
              <xsl:if test="$targets"><ul class="lines"><xsl:apply-templates select="$targets" mode="line"/></ul></xsl:if>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:when>
      <xsl:otherwise><p>各份要点均未涉及。</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
