<?xml version="1.0" encoding="UTF-8"?>
<!-- Targets by what parents ask about (topics.xml); for pages whose view holds every plan's report. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:variable name="topics" select="document('topics.xml')/topics/topic"/>
  <xsl:variable name="all-targets" select="/view/report/targets/target"/>

  <!-- The lines of a topic's targets, plan by plan. Call with the topic as context.
       first-only: of each plan the first one alone. -->
  <xsl:template name="topic-lines">
    <xsl:param name="first-only" select="false()"/>
    <xsl:variable name="words" select="word"/>
    <xsl:for-each select="$view/report">
      <xsl:call-template name="topic-lines-of-plan">
        <xsl:with-param name="words" select="$words"/>
        <xsl:with-param name="targets" select="targets/target"/>
        <xsl:with-param name="first-only" select="$first-only"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="topic-lines-of-plan">
    <xsl:param name="words"/>
    <xsl:param name="targets"/>
    <xsl:param name="first-only"/>
    <xsl:if test="$targets">
      <xsl:variable name="found" select="boolean($words[contains($targets[1]/@name, .)])"/>
      <xsl:if test="$found">
        <xsl:apply-templates select="$targets[1]" mode="line"><xsl:with-param name="plan" select="true()"/></xsl:apply-templates>
      </xsl:if>
      <xsl:if test="not($found and $first-only)">
        <xsl:call-template name="topic-lines-of-plan">
          <xsl:with-param name="words" select="$words"/>
          <xsl:with-param name="targets" select="$targets[position() &gt; 1]"/>
          <xsl:with-param name="first-only" select="$first-only"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- How many targets a topic has, as a string of one mark each. -->
  <xsl:template name="topic-marks">
    <xsl:variable name="words" select="word"/>
    <xsl:for-each select="$all-targets"><xsl:if test="$words[contains(current()/@name, .)]">x</xsl:if></xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
