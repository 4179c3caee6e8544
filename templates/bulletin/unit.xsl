<?xml version="1.0" encoding="UTF-8"?>
<!-- The sheet of a responsible unit for a month: what it leads, how each stands, why, what comes next, what must be
     reported next. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common"
                extension-element-prefixes="exsl">
  <xsl:import href="issue.xsl"/>
  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:variable name="unit" select="$plan/unit[@id = /view/@unit]"/>
  <xsl:variable name="items" select="$report/items/item"/>

  <xsl:template match="/">
    <document id="{$plan/@id}/{$unit/@id}/{$report/@month}" contents="no">
      <xsl:variable name="title">
        <xsl:call-template name="title-of">
          <xsl:with-param name="name" select="'unit-title'"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:attribute name="title"><xsl:value-of select="$title"/></xsl:attribute>
      <xsl:call-template name="document-attributes">
        <xsl:with-param name="subject" select="'unit-subject'"/>
      </xsl:call-template>
      <title><xsl:value-of select="$title"/></title>
      <xsl:call-template name="opening"/>
      <xsl:call-template name="targets-table"/>
      <xsl:if test="$items">
        <xsl:call-template name="items-table"/>
      </xsl:if>
      <xsl:call-template name="notes"/>
    </document>
  </xsl:template>

  <xsl:template name="opening">
    <paragraph>
      <xsl:variable name="counts">
        <xsl:for-each select="/view/site/status">
          <status name="{@name}" label="{@label}" count="{count($targets[@status = current()/@name])}"/>
        </xsl:for-each>
      </xsl:variable>
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'unit-opening'"/>
        <xsl:with-param name="values">
          <unit><xsl:value-of select="$unit/@name"/></unit>
          <count><xsl:value-of select="count($targets)"/></count>
          <xsl:copy-of select="$month"/>
          <parts>
            <xsl:call-template name="status-counts">
              <xsl:with-param name="of" select="exsl:node-set($counts)/status"/>
            </xsl:call-template>
          </parts>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="$items">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'unit-opening-items'"/>
          <xsl:with-param name="values"><count><xsl:value-of select="count($items)"/></count></xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </paragraph>
  </xsl:template>

  <xsl:template name="notes">
    <paragraph role="note">
      <xsl:choose>
        <xsl:when test="/view/site/@report-by">
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'unit-report-by'"/>
            <xsl:with-param name="values"><day><xsl:value-of select="/view/site/@report-by"/></day></xsl:with-param>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'unit-report'"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'unit-note'"/>
        <xsl:with-param name="values"><xsl:copy-of select="$month"/></xsl:with-param>
      </xsl:call-template>
    </paragraph>
  </xsl:template>

  <!-- Its targets, in the order of the plan. -->

  <xsl:template name="targets-table">
    <table id="table-targets">
      <caption>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'unit-caption'"/>
          <xsl:with-param name="values"><xsl:copy-of select="$month"/></xsl:with-param>
        </xsl:call-template>
      </caption>
      <column width="33"/>
      <column width="54"/>
      <column width="39"/>
      <column width="30"/>
      <head>
        <row>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-target'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-judgement'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-why-next'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-report'"/></xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="$targets">
          <row>
            <cell header="row">
              <xsl:call-template name="target-link"/>
              <xsl:call-template name="item-number"/>
            </cell>
            <cell><xsl:call-template name="judgement"/></cell>
            <cell><xsl:call-template name="why-next"/></cell>
            <cell><xsl:call-template name="next-report"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- Status and sentence; the status that closes a clause of the sentence is taken out of it, one that belongs to a clause
       stands marked there. -->
  <xsl:template name="judgement">
    <xsl:variable name="text"><xsl:call-template name="sentence"/></xsl:variable>
    <xsl:variable name="comma">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'comma'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="listed">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'unit-listed'"/>
        <xsl:with-param name="values"><status><xsl:value-of select="@status-label"/></status></xsl:with-param>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="clause">
      <xsl:value-of select="$comma"/>
      <xsl:choose>
        <xsl:when test="contains($text, concat($comma, $listed))"><xsl:value-of select="$listed"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="@status-label"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="after" select="substring-after($text, $clause)"/>
    <xsl:choose>
      <xsl:when test="starts-with($after, '。') or starts-with($after, $comma)">
        <xsl:call-template name="status"/>
        <xsl:text>。</xsl:text>
        <xsl:value-of select="concat(substring-before($text, $clause), $after)"/>
      </xsl:when>
      <xsl:when test="contains($text, @status-label)">
        <xsl:value-of select="substring-before($text, @status-label)"/>
        <xsl:call-template name="status"/>
        <xsl:value-of select="substring-after($text, @status-label)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="status"/>
        <xsl:text>。</xsl:text>
        <xsl:value-of select="$text"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What the unit itself said with its last figure; silence on what lags is asked to be filled. -->
  <xsl:template name="why-next">
    <xsl:variable name="lags" select="@status = 'behind' or @status = 'overdue'"/>
    <xsl:if test="note and not($lags)">
      <xsl:call-template name="stop">
        <xsl:with-param name="text" select="note"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:for-each select="problem">
      <xsl:call-template name="stop">
        <xsl:with-param name="text" select="."/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="next">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'lagging-next'"/>
        <xsl:with-param name="values">
          <text>
            <xsl:call-template name="stop">
              <xsl:with-param name="text" select="."/>
            </xsl:call-template>
          </text>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="$lags">
      <xsl:for-each select="forecast">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'lagging-pace'"/>
          <xsl:with-param name="values"><pace><xsl:value-of select="@pace"/></pace></xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$lags and not(problem) and not(next)">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'unit-lagging-silent'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="not($lags) and not(note) and not(problem) and not(next)">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'dash'"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- The month of the next figure, and what it must tell. -->
  <xsl:template name="next-report">
    <xsl:choose>
      <xsl:when test="not(@next-expected)">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'report-none'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="form">
            <xsl:choose>
              <xsl:when test="@next-expected = @month">report-late</xsl:when>
              <xsl:otherwise>report-due</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="values">
            <month><xsl:value-of select="@next-expected-text"/></month>
            <what><xsl:call-template name="what-to-report"/></what>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="what-to-report">
    <xsl:variable name="what">
      <xsl:call-template name="say">
        <xsl:with-param name="form">
          <xsl:choose>
            <xsl:when test="@whole">report-coverage</xsl:when>
            <xsl:otherwise><xsl:value-of select="concat('report-', @kind)"/></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@unit and not(@whole) and (@kind = 'cumulative' or @kind = 'level' or @kind = 'hold' or @kind = 'growth')">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'report-with-unit'"/>
          <xsl:with-param name="values">
            <what><xsl:value-of select="$what"/></what>
            <unit><xsl:value-of select="@unit"/></unit>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$what"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Items without a number. -->

  <xsl:template name="items-table">
    <table id="table-items">
      <caption>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'unit-items-caption'"/>
          <xsl:with-param name="values"><xsl:copy-of select="$month"/></xsl:with-param>
        </xsl:call-template>
      </caption>
      <column width="58"/>
      <column width="20" align="center"/>
      <column width="78"/>
      <head>
        <row>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-item'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-state'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-note'"/></xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="$items">
          <row>
            <cell header="row"><xsl:value-of select="@heading"/></cell>
            <cell><xsl:call-template name="item-state"/></cell>
            <cell><xsl:call-template name="item-notes"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>
</xsl:stylesheet>
