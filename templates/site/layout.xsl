<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page. A page's stylesheet imports this one and gives templates of view in the
     modes title, description, trail, meta, json-ld and main; templates/README.md says what each is. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="parts.xsl"/>

  <xsl:variable name="view" select="/view"/>
  <xsl:variable name="site" select="/view/site"/>
  <!-- A single plan has nothing beside it: no comparison of indicators. -->
  <xsl:variable name="compares" select="count($site/plan) &gt; 1"/>
  <!-- What stands before every link. The not-found page is shown at any address, so its links are whole
       where the site knows its own. -->
  <xsl:variable name="root">
    <xsl:choose>
      <xsl:when test="/view/@page = 'not-found' and $site/@url"><xsl:value-of select="$site/@url"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="/view/@root"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template match="/">
    <xsl:apply-templates select="view"/>
  </xsl:template>

  <xsl:template match="view">
    <html lang="zh-CN">
      <xsl:call-template name="head"/>
      <body class="page-{@page}">
        <a class="skip" href="#main">跳到正文</a>
        <xsl:call-template name="header"/>
        <main id="main" tabindex="-1">
          <xsl:call-template name="trail"/>
          <xsl:apply-templates select="." mode="main"/>
        </main>
        <xsl:call-template name="footer"/>
      </body>
    </html>
  </xsl:template>

  <!-- What a page gives; these are the defaults. -->
  <xsl:template match="view" mode="description"><xsl:apply-templates select="." mode="title"/></xsl:template>
  <xsl:template match="view" mode="trail"><li aria-current="page"><xsl:apply-templates select="." mode="title"/></li></xsl:template>
  <xsl:template match="view" mode="meta"/>
  <xsl:template match="view" mode="json-ld"/>

  <!-- ==== head ==== -->
  <xsl:template name="head">
    <!-- The reader's own view turns its picture into a PNG. No page asks for anything by script; connect-src lets tools that look
         at a page from within it fetch the site's own robots.txt. -->
    <xsl:variable name="pictures"><xsl:if test="@page = 'compare'"> data:</xsl:if></xsl:variable>
    <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'{$pictures}; connect-src 'self'; base-uri 'none'; form-action 'self'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>
        <xsl:apply-templates select="." mode="title"/>
        <xsl:if test="@page != 'home'"><xsl:text>_</xsl:text><xsl:value-of select="$site/@name"/></xsl:if>
      </title>
      <xsl:variable name="description"><xsl:apply-templates select="." mode="description"/></xsl:variable>
      <meta name="description" content="{normalize-space($description)}"/>
      <xsl:if test="$site/@sample or @edition = 'internal'"><meta name="robots" content="noindex"/></xsl:if>
      <meta name="theme-color" content="#1d4e89"/>
      <xsl:call-template name="site-meta"/>
      <xsl:apply-templates select="." mode="meta"/>
      <link rel="icon" href="{$root}assets/icon.svg" type="image/svg+xml"/>
      <link rel="stylesheet" href="{$root}assets/site.css"/>
      <xsl:if test="$site/@url and @page != 'not-found'"><link rel="canonical" href="{$site/@url}{@path}"/></xsl:if>
      <link rel="alternate" type="application/atom+xml" title="{$site/@name}" href="{$root}feed.xml"/>
      <script src="{$root}assets/site.js"></script>
      <xsl:apply-templates select="." mode="json-ld"/>
    </head>
  </xsl:template>

  <!-- The names that government sites use; the site's own values are required of a government site alone. -->
  <xsl:template name="site-meta">
    <meta name="SiteName" content="{$site/@name}"/>
    <xsl:if test="$site/@government">
      <meta name="SiteDomain" content="{substring-before(concat(substring-after($site/@url, '://'), '/'), '/')}"/>
      <meta name="SiteIDCode" content="{$site/@site-code}"/>
    </xsl:if>
  </xsl:template>

  <!-- A page of one plan's matters as an article: 标题、来源、日期. -->
  <xsl:template name="article-meta">
    <xsl:param name="title"/>
    <xsl:param name="date"/>
    <xsl:param name="source" select="$site/@publisher"/>
    <xsl:param name="column" select="'要点落实情况'"/>
    <xsl:call-template name="column-meta"><xsl:with-param name="name" select="$column"/></xsl:call-template>
    <meta name="ArticleTitle" content="{$title}"/>
    <xsl:if test="$date != ''"><meta name="PubDate" content="{$date}"/></xsl:if>
    <xsl:if test="$source != ''"><meta name="ContentSource" content="{$source}"/></xsl:if>
  </xsl:template>

  <xsl:template name="column-meta">
    <xsl:param name="name"/>
    <xsl:param name="description" select="$name"/>
    <meta name="ColumnName" content="{$name}"/>
    <meta name="ColumnDescription" content="{$description}"/>
    <meta name="ColumnKeywords" content="教育,工作要点,{$name}"/>
    <meta name="ColumnType" content="信息公开"/>
  </xsl:template>

  <!-- ==== header ==== -->
  <xsl:template name="header">
    <header class="site-header">
      <xsl:if test="@edition = 'internal'">
        <p class="edition-note">内部版，不得对外公开</p>
      </xsl:if>
      <xsl:if test="$site/@sample">
        <p class="sample-note"><strong>演示数据（虚构，非官方发布）</strong><span>工作要点原文为公开文件，照录；进展数据、责任单位、基期和时间安排均为演示而虚构。</span></p>
      </xsl:if>
      <div class="bar">
        <a class="site-name" href="{$root}index.html"><xsl:value-of select="$site/@name"/></a>
        <xsl:if test="@page != 'search'">
          <form class="site-search" role="search" action="{$root}search.html" aria-label="站内查找">
            <label class="visually-hidden" for="site-query">查找的词</label>
            <input type="search" id="site-query" name="q" autocomplete="off"/>
            <button>查找</button>
          </form>
        </xsl:if>
        <div class="display" role="group" aria-label="显示方式">
          <label for="large-type"><input type="checkbox" id="large-type"/>长辈版</label>
          <label for="high-contrast"><input type="checkbox" id="high-contrast"/>高对比</label>
        </div>
      </div>
      <nav class="site-nav" aria-label="主导航">
        <ul>
          <xsl:call-template name="nav"><xsl:with-param name="pages" select="'home'"/><xsl:with-param name="to" select="'index.html'"/><xsl:with-param name="words" select="'首页'"/></xsl:call-template>
          <xsl:call-template name="nav-plans"/>
          <xsl:if test="$compares">
            <xsl:call-template name="nav"><xsl:with-param name="pages" select="'compare indicator pair comparison-bulletin'"/><xsl:with-param name="to" select="'compare/index.html'"/><xsl:with-param name="words" select="'指标对照'"/></xsl:call-template>
          </xsl:if>
          <xsl:call-template name="nav"><xsl:with-param name="pages" select="'themes'"/><xsl:with-param name="to" select="'compare/themes.html'"/><xsl:with-param name="words" select="'主题分布'"/></xsl:call-template>
          <xsl:call-template name="nav"><xsl:with-param name="pages" select="'search'"/><xsl:with-param name="to" select="'search.html'"/><xsl:with-param name="words" select="'查找'"/></xsl:call-template>
          <xsl:call-template name="nav"><xsl:with-param name="pages" select="'help help-data help-problems'"/><xsl:with-param name="to" select="'help/index.html'"/><xsl:with-param name="words" select="'评价办法'"/></xsl:call-template>
          <xsl:call-template name="nav"><xsl:with-param name="pages" select="'about'"/><xsl:with-param name="to" select="'about.html'"/><xsl:with-param name="words" select="'关于本站'"/></xsl:call-template>
        </ul>
      </nav>
    </header>
  </xsl:template>

  <!-- A single plan is led to at once. -->
  <xsl:template name="nav-plans">
    <xsl:variable name="pages" select="'plan text changes target unit bulletin moved'"/>
    <xsl:choose>
      <xsl:when test="count($site/plan) = 1"><xsl:call-template name="nav"><xsl:with-param name="pages" select="$pages"/><xsl:with-param name="to" select="concat('plans/', $site/plan/@id, '/index.html')"/><xsl:with-param name="words" select="'要点落实'"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:call-template name="nav"><xsl:with-param name="pages" select="$pages"/><xsl:with-param name="to" select="'index.html#plans'"/><xsl:with-param name="words" select="'各份要点'"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="nav">
    <xsl:param name="pages"/>
    <xsl:param name="to"/>
    <xsl:param name="words"/>
    <li>
      <a href="{$root}{$to}">
        <xsl:if test="contains(concat(' ', $pages, ' '), concat(' ', @page, ' '))">
          <xsl:attribute name="aria-current">
            <xsl:choose><xsl:when test="@path = $to">page</xsl:when><xsl:otherwise>true</xsl:otherwise></xsl:choose>
          </xsl:attribute>
        </xsl:if>
        <xsl:value-of select="$words"/>
      </a>
    </li>
  </xsl:template>

  <!-- ==== 当前位置 ==== -->
  <xsl:template name="trail">
    <xsl:if test="@page != 'home'">
      <nav class="trail" aria-label="当前位置">
        <span aria-hidden="true">当前位置：</span>
        <ol>
          <li><a href="{$root}index.html">首页</a></li>
          <xsl:apply-templates select="." mode="trail"/>
        </ol>
      </nav>
    </xsl:if>
  </xsl:template>

  <!-- The step of the trail that leads to a plan. -->
  <xsl:template name="trail-plan">
    <li><a href="{$root}plans/{plan/@id}/index.html"><xsl:value-of select="plan/@short"/></a></li>
  </xsl:template>

  <!-- ==== footer ==== -->
  <xsl:template name="footer">
    <footer class="site-footer">
      <nav aria-label="站点信息">
        <ul>
          <li><a href="{$root}site-map.html">网站地图</a></li>
          <li><a href="{$root}accessibility.html">无障碍说明</a></li>
          <li><a href="{$root}help/index.html">评价办法</a></li>
          <li><a href="{$root}help/data.html">数据下载</a></li>
          <li><a href="{$root}feed.xml">订阅更新</a></li>
          <li><a href="{$root}about.html">关于本站</a></li>
        </ul>
      </nav>
      <div class="imprint">
        <xsl:if test="$site/@publisher"><p>主办：<xsl:value-of select="$site/@publisher"/></p></xsl:if>
        <xsl:if test="$site/@undertaker"><p>承办：<xsl:value-of select="$site/@undertaker"/></p></xsl:if>
        <xsl:if test="$site/@contact"><p>联系：<xsl:call-template name="contact"><xsl:with-param name="contact" select="$site/@contact"/></xsl:call-template></p></xsl:if>
        <xsl:if test="$site/@license"><p>数据许可：<xsl:value-of select="$site/@license"/></p></xsl:if>
        <xsl:choose>
          <xsl:when test="$site/@government">
            <p>网站标识码：<xsl:value-of select="$site/@site-code"/></p>
            <p><xsl:call-template name="external-link"><xsl:with-param name="href" select="'https://beian.miit.gov.cn/'"/><xsl:with-param name="words" select="$site/@icp-record"/></xsl:call-template></p>
            <p><xsl:call-template name="police-record"/></p>
            <p><xsl:call-template name="external-link"><xsl:with-param name="href" select="$site/@official-mark"/><xsl:with-param name="words" select="'党政机关网站标识'"/></xsl:call-template></p>
            <p><xsl:call-template name="external-link"><xsl:with-param name="href" select="$site/@report-errors"/><xsl:with-param name="words" select="'我为政府网站找错'"/></xsl:call-template></p>
          </xsl:when>
          <xsl:when test="$site/@sample"><p>本站是演示站，不是政府网站，不代表任何机关。</p></xsl:when>
        </xsl:choose>
      </div>
    </footer>
  </xsl:template>

  <!-- The record's page is known by its fourteen digits. -->
  <xsl:template name="police-record">
    <xsl:variable name="digits" select="translate($site/@police-record, translate($site/@police-record, '0123456789', ''), '')"/>
    <xsl:choose>
      <xsl:when test="string-length($digits) = 14">
        <xsl:call-template name="external-link">
          <xsl:with-param name="href" select="concat('https://beian.mps.gov.cn/#/query/webSearch?code=', $digits)"/>
          <xsl:with-param name="words" select="$site/@police-record"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$site/@police-record"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An address that can be written to is a link; a telephone number or an office stays text. -->
  <xsl:template name="contact">
    <xsl:param name="contact"/>
    <xsl:choose>
      <xsl:when test="contains($contact, '@') and not(contains($contact, ' '))"><a href="mailto:{$contact}"><xsl:value-of select="$contact"/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="$contact"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
