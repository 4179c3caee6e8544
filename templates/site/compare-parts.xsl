<?xml version="1.0" encoding="UTF-8"?>
<!-- Pieces of the pages that put plans side by side. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <!-- A promise in one line: name and goal lead to the target; the plan's own word, the day, the status. -->
  <xsl:template name="promise">
    <a href="{$root}{@path}"><xsl:value-of select="@name"/><xsl:text>：</xsl:text><xsl:value-of select="@goal"/></a>
    <xsl:text> </xsl:text>
    <span class="terms"><xsl:if test="@modality"><xsl:value-of select="@modality"/>，</xsl:if><xsl:call-template name="due"/></span>
    <xsl:text> </xsl:text>
    <xsl:call-template name="status"/>
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
      <xsl:if test="caveat"><p class="caveat"><xsl:value-of select="caveat"/></p></xsl:if>
      <xsl:choose>
        <xsl:when test="@kind = 'absent'"><p><xsl:value-of select="absent"/></p></xsl:when>
        <xsl:when test="mention">
          <p>只提到，没有定目标：</p>
          <blockquote><p><xsl:value-of select="mention"/></p></blockquote>
          <xsl:if test="mention/@item"><p class="note"><a href="{$root}plans/{@plan}/text.html#item-{mention/@item}">第<xsl:value-of select="mention/@item"/>条</a></p></xsl:if>
        </xsl:when>
      </xsl:choose>
      <xsl:for-each select="target">
        <div class="account">
          <p class="head"><a href="{$root}{@path}"><xsl:value-of select="@name"/></a><span class="goal"><xsl:value-of select="@goal"/></span><xsl:call-template name="status-with-flags"/></p>
          <xsl:if test="quote"><blockquote><p><xsl:value-of select="quote"/></p></blockquote></xsl:if>
          <p><xsl:value-of select="sentence"/></p>
        </div>
      </xsl:for-each>
    </section>
  </xsl:template>
</xsl:stylesheet>
