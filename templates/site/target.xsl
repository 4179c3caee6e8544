<?xml version="1.0" encoding="UTF-8"?>
<!-- One target: why this status in a plain line first, then the clause, the figures, the rule. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="target-history.xsl"/>

  <xsl:variable name="target" select="/view/history/target"/>

  <xsl:template match="view" mode="title"><xsl:value-of select="$target/@name"/>（<xsl:value-of select="plan/@short"/>）</xsl:template>
  <xsl:template match="view" mode="description"><xsl:value-of select="$target/sentence"/></xsl:template>
  <xsl:template match="view" mode="trail">
    <xsl:call-template name="trail-plan"/>
    <li aria-current="page"><xsl:value-of select="$target/@name"/></li>
  </xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="article-meta"><xsl:with-param name="title" select="$target/@name"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <article>
      <xsl:apply-templates select="$target" mode="why"/>
      <xsl:apply-templates select="$target" mode="clause"/>
      <xsl:if test="history/figure">
        <section aria-labelledby="figures">
          <h2 id="figures">进展图</h2>
          <xsl:apply-templates select="history/figure"/>
        </section>
      </xsl:if>
      <xsl:apply-templates select="$target/forecast" mode="outlook"/>
      <xsl:apply-templates select="$target" mode="rule"/>
      <xsl:apply-templates select="history[month]" mode="months"/>
      <xsl:apply-templates select="$target[step]" mode="steps"/>
      <xsl:apply-templates select="$target[parts]" mode="parts"/>
      <xsl:apply-templates select="history[month/correction]" mode="corrections"/>
      <xsl:apply-templates select="$target[revision]" mode="revisions"/>
      <xsl:if test="comparison/indicator/entry[@plan != $target/@plan and @kind != 'absent']">
        <section aria-labelledby="elsewhere">
          <h2 id="elsewhere">同一指标，其他要点怎么定</h2>
          <xsl:apply-templates select="comparison/indicator" mode="elsewhere"/>
        </section>
      </xsl:if>
      <xsl:apply-templates select="$target" mode="contact"/>
    </article>
  </xsl:template>

  <!-- ==== why this status ==== -->
  <xsl:template match="target" mode="why">
    <header class="why {@status}">
      <p class="kicker"><a href="{$root}plans/{@plan}/index.html"><xsl:value-of select="$view/plan/@title"/></a></p>
      <h1><xsl:value-of select="@name"/></h1>
      <p class="verdict"><xsl:call-template name="status-with-flags"/><xsl:if test="@month-text"><xsl:text> </xsl:text><span class="note">截至<xsl:value-of select="@month-text"/>底</span></xsl:if></p>
      <xsl:if test="plain"><p class="plain"><xsl:value-of select="plain"/></p></xsl:if>
      <p class="sentence"><xsl:value-of select="sentence"/></p>
      <xsl:if test="problem"><p>原因：<xsl:value-of select="problem"/></p></xsl:if>
      <xsl:if test="next"><p>下一步：<xsl:value-of select="next"/></p></xsl:if>
      <xsl:if test="@status = 'behind'"><p class="note">这是对照时间安排得出的结果，不等于到期完不成。</p></xsl:if>
      <xsl:if test="@status = 'unreported'"><p class="note">没有报送不等于没有进展，也不按零计算。</p></xsl:if>
      <xsl:if test="@redacted"><p class="note">原文公开时隐去了数值，无从评价完成程度。</p></xsl:if>
    </header>
  </xsl:template>

  <!-- ==== the clause ==== -->
  <xsl:template match="target" mode="clause">
    <section aria-labelledby="clause">
      <h2 id="clause">出自哪一句</h2>
      <xsl:choose>
        <xsl:when test="@item">
          <blockquote cite="{$root}plans/{@plan}/text.html#target-{@id}"><p><xsl:value-of select="quote"/></p></blockquote>
          <p class="note">见<a href="{$root}plans/{@plan}/text.html#target-{@id}">《<xsl:value-of select="$view/plan/@title"/>》第<xsl:value-of select="@item"/>条</a>：<xsl:value-of select="@item-heading"/></p>
        </xsl:when>
        <xsl:otherwise>
          <xsl:if test="added-by != ''"><blockquote><p><xsl:value-of select="added-by"/></p></blockquote></xsl:if>
          <p class="note">原要点没有此项，由<xsl:for-each select="added-by"><xsl:call-template name="document"/></xsl:for-each>另行下达。</p>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <!-- ==== where it leads: an estimate ==== -->
  <xsl:template match="forecast" mode="outlook">
    <section aria-labelledby="forecast">
      <h2 id="forecast">测算</h2>
      <p><xsl:value-of select="sentence"/></p>
      <p class="note"><xsl:value-of select="../../forecast-method"/>详见<a href="{$root}help/index.html#forecast">评价办法</a>。</p>
    </section>
  </xsl:template>

  <!-- ==== the rule ==== -->
  <xsl:template match="target" mode="rule">
    <section aria-labelledby="rule">
      <h2 id="rule">怎么评价</h2>
      <xsl:if test="@rule"><p><xsl:value-of select="@rule"/></p></xsl:if>
      <p class="note">各类目标的评价办法见<a href="{$root}help/index.html">评价办法</a>。<xsl:value-of select="source"/></p>
      <dl class="facts">
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'目标值'"/><xsl:with-param name="text" select="string(@goal)"/></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'目标类型'"/><xsl:with-param name="text" select="string(@kind-label)"/></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'数值含义'"/><xsl:with-param name="text"><xsl:call-template name="bound-meaning"/></xsl:with-param></xsl:call-template>
        <xsl:if test="@firmness = 'aspired'"><xsl:call-template name="fact"><xsl:with-param name="term" select="'原文语气'"/><xsl:with-param name="text" select="string(@firmness-label)"/></xsl:call-template></xsl:if>
        <xsl:if test="@baseline != 0">
          <!-- A share of the covered starts from a count, whatever the unit of its goal is. -->
          <xsl:call-template name="fact"><xsl:with-param name="term" select="'基期数'"/><xsl:with-param name="text"><xsl:value-of select="@baseline"/><xsl:if test="@kind != 'coverage'"><xsl:value-of select="@unit"/></xsl:if></xsl:with-param></xsl:call-template>
        </xsl:if>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'起算'"/><xsl:with-param name="text" select="string(@from-text)"/></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'完成时限'"/><xsl:with-param name="text"><xsl:call-template name="due"/></xsl:with-param></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'报送周期'"/><xsl:with-param name="text" select="string(@cadence-label)"/></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'牵头单位'"/><xsl:with-param name="text"><xsl:call-template name="units"><xsl:with-param name="units" select="lead"/></xsl:call-template></xsl:with-param></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'配合单位'"/><xsl:with-param name="text"><xsl:call-template name="units"><xsl:with-param name="units" select="with"/></xsl:call-template></xsl:with-param></xsl:call-template>
      </dl>
    </section>
  </xsl:template>

  <!-- A bare number is what must be reached, and more is as good; only what is to be held is meant exactly. -->
  <xsl:template name="bound-meaning">
    <xsl:choose>
      <xsl:when test="@kind = 'milestone' or @kind = 'ongoing'"/>
      <xsl:when test="@bound != 'exactly' or @kind = 'hold'"><xsl:value-of select="@bound-label"/></xsl:when>
      <xsl:when test="@kind = 'level'">达到（含优于）</xsl:when>
      <xsl:otherwise>达到（含超过）</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ==== the same indicator elsewhere ==== -->
  <xsl:template match="indicator" mode="elsewhere">
    <h3><a href="{$root}compare/{@id}.html"><xsl:value-of select="@name"/></a></h3>
    <ul class="entries">
      <xsl:for-each select="entry[@plan != $target/@plan and @kind != 'absent']">
        <li>
          <span class="plan-name"><xsl:value-of select="@short"/></span>
          <xsl:choose>
            <xsl:when test="target">
              <xsl:for-each select="target">
                <xsl:if test="position() &gt; 1">；</xsl:if>
                <a href="{$root}{@path}"><xsl:value-of select="@name"/></a>
                <xsl:text> </xsl:text>
                <span class="goal"><xsl:value-of select="@goal"/></span>
                <xsl:text> </xsl:text>
                <xsl:call-template name="status"/>
              </xsl:for-each>
            </xsl:when>
            <xsl:otherwise>只提到，未定目标：“<xsl:value-of select="mention"/>”</xsl:otherwise>
          </xsl:choose>
          <xsl:if test="caveat"><p class="note"><xsl:value-of select="@basis-label"/>。<xsl:value-of select="caveat"/></p></xsl:if>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <!-- ==== whom to ask ==== -->
  <xsl:template match="target" mode="contact">
    <xsl:variable name="unit" select="$view/plan/unit[@id = current()/lead[1]/@id]"/>
    <xsl:if test="$unit/@contact or $site/@contact">
      <section aria-labelledby="contact">
        <h2 id="contact">向谁询问</h2>
        <xsl:if test="$unit/@contact"><p><xsl:value-of select="$unit/@name"/>：<xsl:call-template name="contact"><xsl:with-param name="contact" select="$unit/@contact"/></xsl:call-template></p></xsl:if>
        <xsl:if test="$site/@contact"><p>对本页数据和评价有疑问，请联系本站：<xsl:call-template name="contact"><xsl:with-param name="contact" select="$site/@contact"/></xsl:call-template></p></xsl:if>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
