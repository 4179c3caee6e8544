<?xml version="1.0" encoding="UTF-8"?>
<!-- The home page: what was promised, how it stands, what changed, in a parent's words first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="topics.xsl"/>

  <xsl:template match="view" mode="title"><xsl:value-of select="site/@name"/></xsl:template>
  <xsl:template match="view" mode="description">
    <xsl:text>收录</xsl:text><xsl:value-of select="count(plan)"/><xsl:text>份教育工作要点，逐条标出量化目标</xsl:text>
    <xsl:value-of select="sum(report/totals/@targets)"/><xsl:text>项，按月记录进展，说明评价理由。</xsl:text>
  </xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="column-meta"><xsl:with-param name="name" select="'首页'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <header class="lede">
      <h1>要点里承诺的，办到了哪一步</h1>
      <p>
        <xsl:text>本站收录</xsl:text><b><xsl:value-of select="count(plan)"/></b><xsl:text>份教育工作要点，标出其中</xsl:text>
        <b><xsl:value-of select="sum(report/totals/@targets)"/></b>
        <xsl:text>项量化目标：出自哪一句，各月报了多少，按什么办法评价，逐项可查。</xsl:text>
      </p>
    </header>
    <section aria-labelledby="topics">
      <h2 id="topics">家长关心的事</h2>
      <div class="topics"><xsl:apply-templates select="$topics" mode="card"/></div>
    </section>
    <section aria-labelledby="plans">
      <h2 id="plans"><xsl:if test="$compares">各份</xsl:if>要点完成情况</h2>
      <div class="plans"><xsl:apply-templates select="plan" mode="card"/></div>
    </section>
    <xsl:variable name="changed" select="report[changes/change][key('plan', @plan)/month]"/>
    <xsl:if test="$changed">
      <section aria-labelledby="changes">
        <h2 id="changes">最近一个月的变化</h2>
        <div class="columns"><xsl:apply-templates select="$changed" mode="changes"/></div>
      </section>
    </xsl:if>
    <xsl:if test="plan/month[@bulletin]">
      <section aria-labelledby="bulletins">
        <h2 id="bulletins">最新月报</h2>
        <ul class="bulletins"><xsl:apply-templates select="plan[month/@bulletin]" mode="latest-bulletin"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="topic" mode="card">
    <xsl:variable name="marks"><xsl:call-template name="topic-marks"/></xsl:variable>
    <xsl:if test="$marks != ''">
      <article class="topic">
        <h3><a href="{$root}search.html#topic-{@id}"><xsl:value-of select="@name"/></a></h3>
        <p class="note"><xsl:value-of select="@note"/></p>
        <ul class="lines"><xsl:call-template name="topic-lines"><xsl:with-param name="first-only" select="true()"/></xsl:call-template></ul>
        <p class="more"><a href="{$root}search.html#topic-{@id}">有关“<xsl:value-of select="@name"/>”的目标，共<xsl:value-of select="string-length($marks)"/>项</a></p>
      </article>
    </xsl:if>
  </xsl:template>

  <xsl:template match="plan" mode="card">
    <xsl:variable name="report" select="key('report', @id)"/>
    <article class="plan-card">
      <h3><a href="{$root}plans/{@id}/index.html"><xsl:value-of select="@title"/></a></h3>
      <p class="note">
        <xsl:for-each select="issuer"><xsl:if test="position() &gt; 1">、</xsl:if><xsl:value-of select="."/></xsl:for-each>
        <xsl:if test="@number"><xsl:text>　</xsl:text><span class="whole"><xsl:value-of select="@number"/></span></xsl:if>
      </p>
      <xsl:choose>
        <xsl:when test="$report/totals/@judged &gt; 0"><xsl:apply-templates select="$report/figure[1]"/></xsl:when>
        <xsl:otherwise><p><xsl:apply-templates select="$report/totals" mode="sentence"/></p></xsl:otherwise>
      </xsl:choose>
      <ul class="links">
        <li><a href="{$root}plans/{@id}/index.html">目标总表<span class="visually-hidden">：<xsl:value-of select="@short"/></span></a></li>
        <li><a href="{$root}plans/{@id}/text.html">要点原文<span class="visually-hidden">：<xsl:value-of select="@short"/></span></a></li>
      </ul>
    </article>
  </xsl:template>

  <xsl:template match="report" mode="changes">
    <div class="column">
    <h3><a href="{$root}plans/{@plan}/changes.html"><xsl:value-of select="key('plan', @plan)/@short"/></a><small><xsl:value-of select="@month-text"/></small></h3>
    <ul class="changes">
      <xsl:for-each select="changes/change[not(@kind = preceding-sibling::change/@kind)]">
        <xsl:variable name="same" select="../change[@kind = current()/@kind]"/>
        <li>
          <span class="change {@kind}"><xsl:value-of select="@label"/></span>
          <xsl:value-of select="count($same)"/><xsl:text>项：</xsl:text>
          <xsl:for-each select="$same[position() &lt;= 4]">
            <xsl:if test="position() &gt; 1">、</xsl:if>
            <a href="{$root}{@path}"><xsl:value-of select="@name"/></a>
          </xsl:for-each>
          <xsl:if test="count($same) &gt; 4">等</xsl:if>
        </li>
      </xsl:for-each>
    </ul>
    </div>
  </xsl:template>

  <xsl:template match="plan" mode="latest-bulletin">
    <xsl:for-each select="month[@bulletin][last()]">
      <li>
        <a href="{$root}plans/{../@id}/{@id}.html"><xsl:value-of select="../@short"/>落实情况月报，<xsl:value-of select="@id-text"/></a>
        <a class="file" href="{$root}plans/{../@id}/{@id}.pdf">PDF<span class="visually-hidden">：<xsl:value-of select="../@short"/>，<xsl:value-of select="@id-text"/></span></a>
        <xsl:if test="@date-text"><span class="note"><xsl:value-of select="@date-text"/>印发</span></xsl:if>
      </li>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="view" mode="json-ld">
    <script type="application/ld+json">
      <object>
        <string key="@context">https://schema.org</string>
        <string key="@type">WebSite</string>
        <string key="name"><xsl:value-of select="site/@name"/></string>
        <string key="inLanguage">zh-CN</string>
        <xsl:if test="site/@url"><string key="url"><xsl:value-of select="site/@url"/></string></xsl:if>
        <xsl:if test="site/@publisher">
          <object key="publisher">
            <string key="@type">Organization</string>
            <string key="name"><xsl:value-of select="site/@publisher"/></string>
          </object>
        </xsl:if>
        <array key="hasPart">
          <xsl:for-each select="plan">
            <object>
              <string key="@type">CreativeWork</string>
              <string key="name"><xsl:value-of select="@title"/></string>
              <xsl:if test="$site/@url"><string key="url"><xsl:value-of select="concat($site/@url, 'plans/', @id, '/index.html')"/></string></xsl:if>
            </object>
          </xsl:for-each>
        </array>
      </object>
    </script>
  </xsl:template>
</xsl:stylesheet>
