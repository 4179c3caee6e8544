<?xml version="1.0" encoding="UTF-8"?>
<!-- One plan month by month, the newest first: what became of each target, what was corrected. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="plan-parts.xsl"/>

  <xsl:template match="view" mode="title"><xsl:value-of select="plan/@title"/>（逐月变化）</xsl:template>
  <xsl:template match="view" mode="description"><xsl:value-of select="plan/@title"/>逐月变化：新报数据，完成、滑落、赶上、逾期的目标，更正和补报，目标调整，定性任务状态。</xsl:template>
  <xsl:template match="view" mode="trail">
    <xsl:call-template name="trail-plan"/>
    <li aria-current="page">逐月变化</li>
  </xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="article-meta">
      <xsl:with-param name="title" select="concat(plan/@title, '（逐月变化）')"/>
      <xsl:with-param name="date" select="plan/month[last()]/@reported"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1><xsl:value-of select="plan/@short"/>：逐月变化</h1>
    <p>各月与上一次公布的月份相比，有变化的目标逐项列出变化前后的数据和状态。前后两个月都按后一个月及以前的全部报送和更正评价，与当月月报一致；前一个月的数据在本月更正的，列入“更正、补报和撤回”，不算作进度变化。机器可读的文件见<a href="{$root}help/data.html">数据下载</a>。</p>
    <xsl:call-template name="contents">
      <xsl:with-param name="links">
        <xsl:for-each select="difference"><li><a href="#m{@month}"><xsl:value-of select="@month-text"/></a></li></xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="difference"/>
  </xsl:template>

  <!-- ==== one month ==== -->
  <xsl:template match="difference">
    <section aria-labelledby="m{@month}">
      <h2 id="m{@month}"><xsl:value-of select="@month-text"/><small>与<xsl:value-of select="@since-text"/>相比</small></h2>
      <xsl:call-template name="counts"/>
      <xsl:if test="changed[change]">
        <h3>目标变化</h3>
        <table class="cards months brought">
          <caption><xsl:value-of select="@month-text"/>有变化的目标<xsl:if test="$site/@sample">（演示数据）</xsl:if></caption>
          <thead><tr><th scope="col">目标</th><th scope="col">变化</th><th scope="col"><xsl:value-of select="@since-text"/></th><th scope="col"><xsl:value-of select="@month-text"/></th><th scope="col">评价说明</th></tr></thead>
          <tbody><xsl:apply-templates select="changed[change]" mode="row"/></tbody>
        </table>
      </xsl:if>
      <xsl:call-template name="corrections"/>
      <xsl:call-template name="items"/>
      <xsl:call-template name="reported"/>
      <xsl:if test="@bulletin"><p><a href="{@month}.html"><xsl:value-of select="@month-text"/>月报全文</a></p></xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="counts">
    <p>
      <xsl:choose>
        <xsl:when test="count or item">
          <xsl:for-each select="count">
            <xsl:if test="position() &gt; 1">，</xsl:if>
            <xsl:value-of select="@label"/>
            <xsl:if test="@change = 'reported'">数据</xsl:if>
            <b><xsl:value-of select="@number"/></b><xsl:text>项</xsl:text>
          </xsl:for-each>
          <xsl:if test="item">
            <xsl:if test="count">，</xsl:if>
            <xsl:text>定性任务状态变动</xsl:text><b><xsl:value-of select="count(item)"/></b><xsl:text>项</xsl:text>
          </xsl:if>
          <xsl:text>。</xsl:text>
        </xsl:when>
        <xsl:otherwise>没有变化。</xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <xsl:template match="changed" mode="row">
    <tr>
      <th scope="row" class="name"><a href="{$root}{@path}"><xsl:value-of select="@name"/></a></th>
      <td data-label="变化"><div><xsl:apply-templates select="change"/></div></td>
      <td data-label="{../@since-text}"><div><xsl:call-template name="side"><xsl:with-param name="side" select="before"/></xsl:call-template></div></td>
      <td data-label="{../@month-text}"><div><xsl:call-template name="side"><xsl:with-param name="side" select="after"/></xsl:call-template></div></td>
      <td data-label="评价说明"><xsl:value-of select="sentence"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="change">
    <span class="change {@kind}"><xsl:value-of select="@label"/></span>
  </xsl:template>

  <!-- Figure and status of one of the two months. -->
  <xsl:template name="side">
    <xsl:param name="side"/>
    <xsl:choose>
      <xsl:when test="not($side)">尚未列入</xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$side">
          <span class="value"><xsl:call-template name="or-dash"><xsl:with-param name="text" select="string(@value)"/></xsl:call-template></span>
          <xsl:call-template name="status"/>
          <xsl:if test="@reason-label"><span class="reason"><xsl:value-of select="@reason-label"/></span></xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ==== corrections, items, what was only reported ==== -->
  <xsl:template name="corrections">
    <xsl:variable name="told" select="changed/told[@change != 'reported']"/>
    <xsl:if test="$told">
      <h3>更正、补报和撤回</h3>
      <table class="cards">
        <caption><xsl:value-of select="@month-text"/>更正、补报和撤回的数据<xsl:if test="$site/@sample">（演示数据）</xsl:if></caption>
        <thead><tr><th scope="col">目标</th><th scope="col">数据所属月份</th><th scope="col">类别</th><th scope="col">原为</th><th scope="col">现为</th><th scope="col">原因</th></tr></thead>
        <tbody>
          <xsl:for-each select="$told">
            <tr>
              <th scope="row" class="name"><a href="{$root}{../@path}#m{@month}"><xsl:value-of select="../@name"/></a></th>
              <td data-label="月份"><xsl:value-of select="@month-text"/></td>
              <td data-label="类别"><xsl:value-of select="@label"/></td>
              <td data-label="原为"><div><xsl:call-template name="or-dash"><xsl:with-param name="text" select="string(@before)"/></xsl:call-template></div></td>
              <td data-label="现为"><div><xsl:call-template name="or-dash"><xsl:with-param name="text" select="string(@after)"/></xsl:call-template></div></td>
              <td data-label="原因"><xsl:value-of select="why"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template name="items">
    <xsl:if test="item">
      <h3>定性任务</h3>
      <ul class="lines">
        <xsl:for-each select="item">
          <li>
            <a href="text.html#item-{@number}"><xsl:value-of select="@heading"/></a>
            <xsl:text>　</xsl:text>
            <xsl:choose>
              <xsl:when test="@before-label"><xsl:value-of select="@before-label"/></xsl:when>
              <xsl:otherwise>尚未报送</xsl:otherwise>
            </xsl:choose>
            <xsl:text>→</xsl:text>
            <span class="work {@after}"><xsl:value-of select="@after-label"/></span>
            <xsl:if test="note"><span class="note">　<xsl:value-of select="note"/></span></xsl:if>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- New figures that changed no status. -->
  <xsl:template name="reported">
    <xsl:variable name="only" select="changed[not(@news)]"/>
    <xsl:if test="$only">
      <details class="twin">
        <summary>只更新了数据的目标<xsl:value-of select="count($only)"/>项<span class="visually-hidden">：<xsl:value-of select="@month-text"/></span></summary>
        <table class="cards">
          <caption><xsl:value-of select="@month-text"/>只更新了数据的目标<xsl:if test="$site/@sample">（演示数据）</xsl:if></caption>
          <thead><tr><th scope="col">目标</th><th scope="col"><xsl:value-of select="@since-text"/></th><th scope="col"><xsl:value-of select="@month-text"/></th><th scope="col">状态</th></tr></thead>
          <tbody>
            <xsl:for-each select="$only">
              <tr>
                <th scope="row" class="name"><a href="{$root}{@path}"><xsl:value-of select="@name"/></a></th>
                <td data-label="{../@since-text}"><div><xsl:call-template name="or-dash"><xsl:with-param name="text" select="string(before/@value)"/></xsl:call-template></div></td>
                <td data-label="{../@month-text}"><div><xsl:call-template name="or-dash"><xsl:with-param name="text" select="string(after/@value)"/></xsl:call-template></div></td>
                <td data-label="状态"><div><xsl:for-each select="after"><xsl:call-template name="status"/></xsl:for-each></div></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </details>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
