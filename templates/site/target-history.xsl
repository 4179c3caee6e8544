<?xml version="1.0" encoding="UTF-8"?>
<!-- A target over time: months in both histories, steps, parts, corrections, revisions. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <!-- Each month has an address of its own: #m2023-06. -->
  <xsl:template match="history" mode="months">
    <section aria-labelledby="months">
      <h2 id="months">各月数据</h2>
      <p class="note">“当月公布”是当月月报的说法，不因后来的更正改动；“现在掌握”按全部报送和更正计算，该月数据更正过的，标“更正后”。两者不同的月份已标出。点开月份，网址就是该月数据的固定链接，可以引用。<xsl:if test="month/forecast">“当时的测算”按当月已公布的数据推算，为估计，不作为评价依据，算法见<a href="{$root}help/index.html#forecast">评价办法</a>。</xsl:if></p>
      <table class="cards months">
        <caption><xsl:value-of select="target/@name"/>：各月数据<xsl:if test="$site/@sample">（演示数据）</xsl:if></caption>
        <thead>
          <tr><th scope="col">月份</th><th scope="col">当月公布</th><th scope="col">现在掌握</th><th scope="col">情况和依据</th></tr>
        </thead>
        <tbody><xsl:apply-templates select="month" mode="row"/></tbody>
      </table>
    </section>
  </xsl:template>

  <xsl:template match="month" mode="row">
    <tr id="m{@id}">
      <xsl:if test="@differs"><xsl:attribute name="class">differs</xsl:attribute></xsl:if>
      <th scope="row">
        <a href="#m{@id}"><xsl:value-of select="@id-text"/></a>
        <xsl:if test="@bulletin"><a class="note" href="{$root}plans/{../@plan}/{@id}.html">月报<span class="visually-hidden">，<xsl:value-of select="@id-text"/></span></a></xsl:if>
        <xsl:if test="@differs"><xsl:text> </xsl:text><span class="flag corrected">有出入</span></xsl:if>
      </th>
      <td data-label="当月公布"><xsl:apply-templates select="published" mode="side"/></td>
      <td data-label="现在掌握"><xsl:apply-templates select="known" mode="side"/></td>
      <td data-label="情况和依据"><xsl:call-template name="month-notes"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="published | known" mode="side">
    <xsl:if test="self::known and ../correction"><span class="note"><xsl:choose><xsl:when test="../published/@value">更正后</xsl:when><xsl:otherwise>补报</xsl:otherwise></xsl:choose></span><xsl:text> </xsl:text></xsl:if>
    <span class="value">
      <xsl:choose>
        <xsl:when test="@value"><xsl:value-of select="@value"/></xsl:when>
        <xsl:when test="@expected">未报</xsl:when>
        <xsl:otherwise>本月不需报送</xsl:otherwise>
      </xsl:choose>
    </span>
    <xsl:if test="@done"><span class="share">完成<xsl:value-of select="@done"/><xsl:if test="@scheduled">，序时<xsl:value-of select="@scheduled"/></xsl:if></span></xsl:if>
    <xsl:call-template name="status"/>
  </xsl:template>

  <xsl:template name="month-notes">
    <xsl:if test="note"><p><xsl:value-of select="note"/></p></xsl:if>
    <xsl:if test="problem"><p>困难：<xsl:value-of select="problem"/></p></xsl:if>
    <xsl:if test="next"><p>下一步：<xsl:value-of select="next"/></p></xsl:if>
    <xsl:if test="evidence"><p>依据：<xsl:value-of select="evidence"/></p></xsl:if>
    <xsl:if test="@check = 'pending'"><p><span class="flag pending">数据待核实</span></p></xsl:if>
    <xsl:if test="@check = 'disputed'"><p><span class="flag pending">数据有疑问，待核</span></p></xsl:if>
    <xsl:for-each select="correction"><p class="correction"><xsl:value-of select="@told-text"/>更正：<xsl:value-of select="why"/></p></xsl:for-each>
    <xsl:if test="forecast">
      <details class="estimate">
        <summary>当时的测算<span class="visually-hidden">，<xsl:value-of select="@id-text"/></span></summary>
        <p><xsl:value-of select="forecast/sentence"/></p>
      </details>
    </xsl:if>
    <xsl:if test="not(note or problem or next or evidence or correction or forecast or @check = 'pending' or @check = 'disputed')"><xsl:call-template name="or-dash"/></xsl:if>
  </xsl:template>

  <xsl:template match="history" mode="corrections">
    <section aria-labelledby="corrections">
      <h2 id="corrections">更正和补报</h2>
      <ul>
        <xsl:for-each select="month[correction]">
          <li>
            <a href="#m{@id}"><xsl:value-of select="@id-text"/></a>
            <xsl:text>：</xsl:text>
            <xsl:choose>
              <xsl:when test="published/@value">原公布<xsl:value-of select="published/@value"/>，</xsl:when>
              <xsl:otherwise>当月未公布，</xsl:otherwise>
            </xsl:choose>
            <xsl:choose>
              <xsl:when test="known/@value"><xsl:value-of select="correction/@told-text"/>改为<xsl:value-of select="known/@value"/>。</xsl:when>
              <xsl:otherwise><xsl:value-of select="correction/@told-text"/>撤回。</xsl:otherwise>
            </xsl:choose>
            <xsl:if test="correction/why">原因：<xsl:value-of select="correction/why"/>。</xsl:if>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="target" mode="steps">
    <section aria-labelledby="steps">
      <h2 id="steps">节点</h2>
      <ol class="steps">
        <xsl:for-each select="step">
          <li>
            <xsl:if test="@done"><xsl:attribute name="class">done</xsl:attribute></xsl:if>
            <span class="name"><xsl:value-of select="@name"/></span>
            <span class="note">
              <xsl:if test="@due-text"><xsl:value-of select="@due-text"/>前；</xsl:if>
              <xsl:choose>
                <xsl:when test="@done-text"><xsl:value-of select="@done-text"/>完成</xsl:when>
                <xsl:otherwise>尚未完成</xsl:otherwise>
              </xsl:choose>
            </span>
          </li>
        </xsl:for-each>
      </ol>
    </section>
  </xsl:template>

  <xsl:template match="target" mode="parts">
    <section aria-labelledby="parts">
      <h2 id="parts"><xsl:choose><xsl:when test="parts/@by">分<xsl:value-of select="parts/@by"/>数据</xsl:when><xsl:otherwise>分项数据</xsl:otherwise></xsl:choose></h2>
      <div class="scroll" tabindex="0" role="group" aria-label="分项数据表">
        <table class="counts">
          <caption>
            <xsl:if test="@figure-month-text"><xsl:value-of select="@figure-month-text"/>底，</xsl:if>
            <xsl:text>单位：</xsl:text><xsl:value-of select="@unit"/><xsl:if test="$site/@sample">（演示数据）</xsl:if>
          </caption>
          <thead><tr><th scope="col"><xsl:choose><xsl:when test="parts/@by"><xsl:value-of select="parts/@by"/></xsl:when><xsl:otherwise>名称</xsl:otherwise></xsl:choose></th><th scope="col">完成</th><th scope="col">目标</th></tr></thead>
          <tbody>
            <xsl:for-each select="parts/part">
              <tr>
                <th scope="row"><xsl:value-of select="@name"/></th>
                <td class="number"><xsl:choose><xsl:when test="@value"><xsl:value-of select="@value"/></xsl:when><xsl:otherwise>未报</xsl:otherwise></xsl:choose></td>
                <td class="number"><xsl:call-template name="or-dash"><xsl:with-param name="text" select="@goal"/></xsl:call-template></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="target" mode="revisions">
    <section aria-labelledby="revisions">
      <h2 id="revisions">目标调整</h2>
      <ul>
        <xsl:for-each select="revision">
          <li>
            <xsl:text>自</xsl:text><xsl:value-of select="@from-text"/><xsl:text>起</xsl:text>
            <xsl:choose>
              <xsl:when test="@dropped">取消</xsl:when>
              <xsl:when test="@paused">暂缓</xsl:when>
              <xsl:otherwise>
                <xsl:if test="@value">目标值调整为<xsl:value-of select="@value"/><xsl:value-of select="../@unit"/></xsl:if>
                <xsl:if test="@value and @due-text">，</xsl:if>
                <xsl:if test="@due-text">时限调整为<xsl:value-of select="@due-text"/></xsl:if>
              </xsl:otherwise>
            </xsl:choose>
            <xsl:text>。</xsl:text>
            <xsl:if test="why">原因：<xsl:value-of select="why"/>。</xsl:if>
            <xsl:for-each select="document">依据：<xsl:call-template name="document"/><xsl:if test=". != ''">：“<xsl:value-of select="."/>”</xsl:if>。</xsl:for-each>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>
</xsl:stylesheet>
