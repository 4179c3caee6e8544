<?xml version="1.0" encoding="UTF-8"?>
<!-- Pieces of the pages that put plans side by side. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <!-- A promise in one line: name and goal lead to the target; the plan's own word, the day, the status. -->
  <xsl:template name="promise">
    <a href="{$root}{@path}"><xsl:value-of select="@name"/><xsl:text>：</xsl:text><xsl:value-of select="@goal"/></a>
    <xsl:text> </xsl:text>
    <!-- Its own word where it has one, and its day where that is not the plan's last. -->
    <xsl:variable name="to" select="/view/pair/plan[@id = current()/@plan]/@to"/>
    <xsl:variable name="early" select="@kind != 'ongoing' and @kind != 'milestone' and substring(@due, 1, 7) != $to"/>
    <xsl:if test="@modality or $early">
      <span class="terms">
        <xsl:value-of select="@modality"/>
        <xsl:if test="@modality and $early">，</xsl:if>
        <xsl:if test="$early"><xsl:call-template name="due"/>前</xsl:if>
      </span>
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:call-template name="status"/>
  </xsl:template>

  <!-- How the plans may be read together, group by group. Call with the indicator as context. -->
  <xsl:template name="how-to-read">
    <xsl:if test="group[@kind != 'words'] or entry[@follows and @kind != 'absent']">
      <ul class="groups">
        <xsl:for-each select="group[@kind != 'words']">
          <xsl:if test="not(@heading = preceding-sibling::group/@heading)">
            <xsl:variable name="members" select="../group[@heading = current()/@heading]/member"/>
            <li>
              <xsl:value-of select="@heading"/>
              <xsl:text>：</xsl:text>
              <xsl:for-each select="$members[not(@plan = preceding-sibling::member/@plan) and not(@plan = ../preceding-sibling::group[@heading = current()/@heading]/member/@plan)]">
                <xsl:if test="position() &gt; 1">、</xsl:if>
                <xsl:value-of select="$site/plan[@id = current()/@plan]/@short"/>
              </xsl:for-each>
            </li>
          </xsl:if>
        </xsl:for-each>
        <xsl:for-each select="entry[@follows and @kind != 'absent']">
          <li><xsl:value-of select="@short"/>是<xsl:value-of select="@follows-short"/>的后续计划，属同一地区，不作为另一地比较。</li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- Every plan and target of an indicator in one table. Call with the indicator as context. -->
  <xsl:template name="entry-table">
    <table class="cards">
      <caption><xsl:value-of select="@name"/>：各份要点的目标和现状<xsl:if test="$site/@sample">（进展为演示数据）</xsl:if></caption>
      <thead>
        <tr><th scope="col">要点</th><th scope="col">目标</th><th scope="col">表述</th><th scope="col">完成时限</th><th scope="col">完成情况</th><th scope="col">状态</th><th scope="col">口径、范围</th></tr>
      </thead>
      <tbody><xsl:apply-templates select="entry" mode="rows"/></tbody>
    </table>
  </xsl:template>

  <xsl:template match="entry" mode="rows">
    <xsl:variable name="basis"><xsl:value-of select="@basis-label"/><xsl:if test="@basis-label and @scope">，</xsl:if><xsl:value-of select="@scope"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="target">
        <xsl:for-each select="target">
          <tr>
            <th scope="row" class="name"><a href="{$root}{@path}"><xsl:value-of select="../@short"/><xsl:if test="count(../target) &gt; 1">：<xsl:value-of select="@name"/></xsl:if></a></th>
            <td data-label="目标"><a href="{$root}{@path}"><xsl:value-of select="@goal"/></a></td>
            <td data-label="表述"><xsl:value-of select="@modality-text"/></td>
            <td data-label="完成时限"><xsl:call-template name="due"/></td>
            <td data-label="完成情况"><span>
              <xsl:choose>
                <xsl:when test="@reason = 'no-progress-published'">仅有目标</xsl:when>
                <xsl:when test="@figure-month"><a href="{$root}{@path}"><xsl:value-of select="@value"/></a><small>（<xsl:value-of select="@figure-month-text"/>）</small></xsl:when>
                <xsl:otherwise><xsl:call-template name="or-dash"/></xsl:otherwise>
              </xsl:choose>
            </span></td>
            <td data-label="状态" class="state"><xsl:call-template name="status-with-flags"/></td>
            <td data-label="口径、范围"><xsl:value-of select="$basis"/></td>
          </tr>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <tr>
          <th scope="row" class="name"><a href="{$root}plans/{@plan}/index.html"><xsl:value-of select="@short"/></a></th>
          <td data-label="目标">
            <!-- Nothing follows from nothing: one cell for all columns up to the basis, or up to the end. -->
            <xsl:attribute name="colspan"><xsl:choose><xsl:when test="$basis = ''">6</xsl:when><xsl:otherwise>5</xsl:otherwise></xsl:choose></xsl:attribute>
            <xsl:choose><xsl:when test="mention">只作部署，未设目标值</xsl:when><xsl:otherwise><xsl:value-of select="absent"/></xsl:otherwise></xsl:choose>
          </td>
          <xsl:if test="$basis != ''"><td data-label="口径、范围"><xsl:value-of select="$basis"/></td></xsl:if>
        </tr>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What one plan says under an indicator, in full. -->
  <xsl:template match="entry" mode="full">
    <section class="entry" aria-labelledby="entry-{@plan}">
      <h3 id="entry-{@plan}"><a href="{$root}plans/{@plan}/index.html"><xsl:value-of select="@title"/></a></h3>
      <dl class="facts">
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'口径'"/><xsl:with-param name="text" select="string(@basis-label)"/></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'范围'"/><xsl:with-param name="text" select="string(@scope)"/></xsl:call-template>
        <xsl:call-template name="fact"><xsl:with-param name="term" select="'层级'"/><xsl:with-param name="text" select="string(@level-label)"/></xsl:call-template>
      </dl>
      <xsl:if test="@follows"><p class="note">是<xsl:value-of select="@follows-short"/>的后续计划，属同一地区，按时间先后看，不作为另一地比较。</p></xsl:if>
      <xsl:if test="caveat"><p class="caveat"><xsl:value-of select="caveat"/></p></xsl:if>
      <xsl:choose>
        <xsl:when test="@kind = 'absent'"><p><xsl:value-of select="absent"/></p></xsl:when>
        <xsl:when test="mention">
          <p>只作部署，未设目标值：</p>
          <blockquote><p><xsl:value-of select="mention"/></p></blockquote>
          <xsl:if test="mention/@item"><p class="note"><a href="{$root}plans/{@plan}/text.html#item-{mention/@item}">第<xsl:value-of select="mention/@item"/>条</a></p></xsl:if>
        </xsl:when>
      </xsl:choose>
      <xsl:for-each select="target">
        <div class="account">
          <p class="head"><a href="{$root}{@path}"><xsl:value-of select="@name"/></a><span class="goal"><xsl:value-of select="@goal"/></span><xsl:text> </xsl:text><xsl:call-template name="status-with-flags"/></p>
          <xsl:if test="quote"><blockquote><p><xsl:value-of select="quote"/></p></blockquote></xsl:if>
          <p class="note">
            <xsl:if test="@item"><a href="{$root}plans/{@plan}/text.html#target-{@id}">第<xsl:value-of select="@item"/>条</a>，</xsl:if>
            <xsl:text>表述：</xsl:text><xsl:value-of select="@modality-text"/>
            <xsl:text>，完成时限：</xsl:text><xsl:call-template name="due"/>
          </p>
          <p><xsl:value-of select="sentence"/></p>
        </div>
      </xsl:for-each>
    </section>
  </xsl:template>
</xsl:stylesheet>
