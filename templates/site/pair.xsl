<?xml version="1.0" encoding="UTF-8"?>
<!-- Two plans theme by theme: what both promise under one indicator, then their items side by side. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="compare-parts.xsl"/>

  <xsl:variable name="pair" select="/view/pair"/>
  <xsl:variable name="first" select="/view/pair/plan[1]"/>
  <xsl:variable name="second" select="/view/pair/plan[2]"/>

  <xsl:template match="view" mode="title"><xsl:value-of select="$first/@short"/>与<xsl:value-of select="$second/@short"/>逐条对照</xsl:template>
  <xsl:template match="view" mode="description"><xsl:value-of select="$first/@title"/>与<xsl:value-of select="$second/@title"/>按主题逐条对照，列出各自的要求、约束用语、完成时限和现状。</xsl:template>
  <xsl:template match="view" mode="trail">
    <li><a href="{$root}compare/index.html">指标对照</a></li>
    <li aria-current="page"><xsl:apply-templates select="." mode="title"/></li>
  </xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="column-meta"><xsl:with-param name="name" select="'指标对照'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1><xsl:apply-templates select="." mode="title"/></h1>
    <xsl:call-template name="how-they-stand"/>
    <xsl:variable name="themes" select="$pair/theme[side/item or same]"/>
    <xsl:call-template name="contents">
      <xsl:with-param name="links">
        <xsl:for-each select="$themes"><li><a href="#theme-{@id}"><xsl:value-of select="@name"/></a></li></xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="$themes"/>
    <xsl:if test="$pair/added">
      <section aria-labelledby="added">
        <h2 id="added">其他文件增列的目标</h2>
        <ul class="lines">
          <xsl:for-each select="$pair/added/target">
            <li><span class="plan-name"><xsl:value-of select="$pair/plan[@id = current()/@plan]/@short"/></span><xsl:text> </xsl:text><xsl:call-template name="promise"/></li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Which two, and how they may be read together. -->
  <xsl:template name="how-they-stand">
    <table class="cards">
      <caption>两份要点概况</caption>
      <thead><tr><th scope="col">要点</th><th scope="col">地区</th><th scope="col">层级</th><th scope="col">计划期</th><th scope="col">条目</th><th scope="col">量化目标</th><th scope="col">进展截至</th></tr></thead>
      <tbody>
        <xsl:for-each select="$pair/plan">
          <tr>
            <th scope="row" class="name"><a href="{$root}plans/{@id}/index.html"><xsl:value-of select="@title"/></a></th>
            <td data-label="地区"><xsl:value-of select="@place"/></td>
            <td data-label="层级"><xsl:value-of select="@level-label"/></td>
            <td data-label="计划期"><xsl:value-of select="concat(@from-text, '至', @to-text)"/></td>
            <td data-label="条目"><xsl:value-of select="concat(@items, '条')"/></td>
            <td data-label="量化目标"><xsl:value-of select="concat(@targets, '项')"/></td>
            <td data-label="进展截至"><xsl:choose><xsl:when test="@has-progress"><xsl:value-of select="@month-text"/></xsl:when><xsl:otherwise>未公布进展</xsl:otherwise></xsl:choose></td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
    <p>
      <xsl:choose>
        <xsl:when test="$pair/@follow-up">两份要点是同一地区的前后计划，按时间先后对照，不作为两地比较。</xsl:when>
        <xsl:when test="$first/@level-label != $second/@level-label">两地行政层级不同，绝对数不作高低比较。</xsl:when>
        <xsl:otherwise>两地规模、起点不同，绝对数不作高低比较。</xsl:otherwise>
      </xsl:choose>
      <xsl:text>一条涉及几个主题的，全文列在首个主题之下，其余主题下只列条目名称。没有列出的，是该要点没有写，不等于没有做。</xsl:text>
    </p>
  </xsl:template>

  <xsl:template match="theme">
    <section aria-labelledby="theme-{@id}">
      <h2 id="theme-{@id}"><xsl:value-of select="@name"/></h2>
      <table class="cards matrix pair">
        <caption><xsl:value-of select="@name"/>：两份要点的要求<xsl:if test="$site/@sample">（状态为演示数据）</xsl:if></caption>
        <thead><tr><th scope="col">对照内容</th><xsl:for-each select="$pair/plan"><th scope="col"><xsl:value-of select="@short"/></th></xsl:for-each></tr></thead>
        <tbody>
          <xsl:apply-templates select="same"/>
          <tr>
            <th scope="row" class="name">条目</th>
            <xsl:for-each select="side"><td data-label="{@short}"><xsl:apply-templates select="."/></td></xsl:for-each>
          </tr>
        </tbody>
      </table>
    </section>
  </xsl:template>

  <!-- One indicator that both have something on. -->
  <xsl:template match="same">
    <tr>
      <th scope="row" class="name"><a href="{$root}compare/{@id}.html"><xsl:value-of select="@name"/></a><small class="relation"><xsl:value-of select="@relation"/></small></th>
      <xsl:for-each select="entry">
        <td data-label="{@short}">
          <xsl:for-each select="target"><p><xsl:call-template name="promise"/></p></xsl:for-each>
          <xsl:if test="mention and not(target)"><p>只作部署，未设目标值：“<xsl:value-of select="mention"/>”（<a href="{$root}plans/{@plan}/text.html#item-{mention/@item}">第<xsl:value-of select="mention/@item"/>条</a>）</p></xsl:if>
          <xsl:if test="caveat"><p class="note"><xsl:value-of select="@basis-label"/>：<xsl:value-of select="caveat"/></p></xsl:if>
        </td>
      </xsl:for-each>
    </tr>
  </xsl:template>

  <xsl:template match="side">
    <xsl:choose>
      <xsl:when test="item"><ul class="items"><xsl:apply-templates select="item"/></ul></xsl:when>
      <xsl:otherwise>该要点未涉及</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="item">
    <li>
      <a href="{$root}plans/{../@plan}/text.html#item-{@number}"><xsl:value-of select="@heading"/></a>
      <xsl:if test="@see"><small>（见<a href="#theme-{@see}"><xsl:value-of select="@see-name"/></a>）</small></xsl:if>
      <xsl:if test="target">
        <ul><xsl:for-each select="target"><li><xsl:call-template name="promise"/></li></xsl:for-each></ul>
      </xsl:if>
    </li>
  </xsl:template>
</xsl:stylesheet>
