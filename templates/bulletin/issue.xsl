<?xml version="1.0" encoding="UTF-8"?>
<!-- What every bulletin of one plan shares: its plan, month and targets; metadata and marks; the head of a 简报 or of a
     通报, and what closes a 通报. Imported by monthly.xsl, annual.xsl, brief.xsl, unit.xsl and picture.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common"
                extension-element-prefixes="exsl">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="plan" select="/view/plan"/>
  <xsl:variable name="report" select="/view/report"/>
  <xsl:variable name="totals" select="$report/totals"/>
  <xsl:variable name="targets" select="$report/targets/target"/>
  <xsl:key name="target" match="/view/report/targets/target" use="@id"/>
  <xsl:key name="target-chapter" match="/view/report/targets/target" use="@chapter"/>
  <xsl:key name="target-kind" match="/view/report/targets/target" use="@kind"/>
  <xsl:variable name="sample" select="$plan/@sample or $report/@sample"/>
  <xsl:variable name="plan-name">
    <xsl:call-template name="plan-name">
      <xsl:with-param name="plan" select="$plan"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="plan-word">
    <xsl:call-template name="plan-word">
      <xsl:with-param name="plan" select="$plan"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="month">
    <month><xsl:value-of select="$report/@month-text"/></month>
  </xsl:variable>
  <!-- What the titles may name. -->
  <xsl:variable name="title-values">
    <xsl:copy-of select="$month"/>
    <year><xsl:value-of select="substring($report/@month, 1, 4)"/></year>
    <plan><xsl:value-of select="$plan-name"/></plan>
    <unit><xsl:value-of select="$plan/unit[@id = /view/@unit]/@name"/></unit>
    <kind>
      <xsl:call-template name="plan-word">
        <xsl:with-param name="plan" select="$plan"/>
        <xsl:with-param name="form" select="'plan-kind'"/>
      </xsl:call-template>
    </kind>
  </xsl:variable>

  <!-- 简报 or 通报: a setting of the plan, which a year's report may have of its own. -->
  <xsl:variable name="circular" select="$plan/bulletin[($report/annual and @annual-form = 'circular') or (not($report/annual) and @form = 'circular')]/circular"/>
  <!-- The day of the issue: of the month's, of the year's, or the day the figures came. -->
  <xsl:variable name="issued">
    <xsl:choose>
      <xsl:when test="$report/annual and $report/annual-issue/@date">
        <date text="{$report/annual-issue/@date-text}"><xsl:value-of select="$report/annual-issue/@date"/></date>
      </xsl:when>
      <xsl:when test="$report/@date"><date text="{$report/@date-text}"><xsl:value-of select="$report/@date"/></date></xsl:when>
      <xsl:when test="$report/@reported"><date text="{$report/@reported-text}"><xsl:value-of select="$report/@reported"/></date></xsl:when>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="issue-date" select="exsl:node-set($issued)/date"/>
  <!-- 文号, which the office gives; none is made up. -->
  <xsl:variable name="document-number" select="$report[not(annual)]/@document | $report[annual]/annual-issue/@document"/>

  <!-- Attributes of <document> but for its id and title. subject: a form of words.xml. -->
  <xsl:template name="document-attributes">
    <xsl:param name="subject"/>
    <xsl:attribute name="author"><xsl:call-template name="office"/></xsl:attribute>
    <xsl:attribute name="date">
      <xsl:choose>
        <xsl:when test="$issue-date"><xsl:value-of select="$issue-date"/></xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="last-day">
            <xsl:with-param name="month" select="$report/@month"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
    <xsl:attribute name="subject">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="$subject"/>
        <xsl:with-param name="values"><xsl:copy-of select="$title-values"/></xsl:with-param>
      </xsl:call-template>
    </xsl:attribute>
    <xsl:call-template name="mark">
      <xsl:with-param name="sample" select="$sample"/>
    </xsl:call-template>
    <xsl:if test="$report/@stage = 'draft'">
      <xsl:attribute name="draft">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'draft'"/>
        </xsl:call-template>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- Head and title. Only a plan that names a head of its own wears one. -->

  <xsl:template name="office">
    <xsl:choose>
      <xsl:when test="$plan/bulletin/@office"><xsl:value-of select="$plan/bulletin/@office"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="issuer">
          <xsl:with-param name="sample" select="$sample"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The title in the plan's form: <kind>-own of a bureau's own head, <kind>-sample of a sample, else <kind>-plain. -->
  <xsl:template name="title-of">
    <xsl:param name="name"/>
    <xsl:call-template name="say">
      <xsl:with-param name="form">
        <xsl:value-of select="$name"/>
        <xsl:choose>
          <xsl:when test="$plan/bulletin">-own</xsl:when>
          <xsl:when test="$sample">-sample</xsl:when>
          <xsl:otherwise>-plain</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="values"><xsl:copy-of select="$title-values"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The title of the file also says which bulletin it is of. -->
  <xsl:template name="file-title">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="$plan/bulletin">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="concat($name, '-file')"/>
          <xsl:with-param name="values">
            <masthead><xsl:value-of select="$plan/bulletin/@head"/></masthead>
            <xsl:copy-of select="$title-values"/>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="title-of">
          <xsl:with-param name="name" select="$name"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- masthead: the form of words.xml for a plan without a head of its own; numbered: the issue's number belongs to it. -->
  <xsl:template name="head">
    <xsl:param name="masthead" select="'masthead-sample'"/>
    <xsl:param name="numbered" select="true()"/>
    <xsl:choose>
      <xsl:when test="$circular"><xsl:call-template name="circular-head"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="brief-head">
          <xsl:with-param name="masthead" select="$masthead"/>
          <xsl:with-param name="numbered" select="$numbered"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="brief-head">
    <xsl:param name="masthead"/>
    <xsl:param name="numbered"/>
    <head form="sample">
      <xsl:if test="$plan/bulletin">
        <xsl:attribute name="form">brief</xsl:attribute>
      </xsl:if>
      <masthead>
        <xsl:choose>
          <xsl:when test="$plan/bulletin"><xsl:value-of select="$plan/bulletin/@head"/></xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="say">
              <xsl:with-param name="form" select="$masthead"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </masthead>
      <xsl:if test="$numbered and $report/@issue &gt; 0">
        <number>
          <xsl:call-template name="say">
            <xsl:with-param name="form">
              <xsl:choose>
                <xsl:when test="$sample and not($plan/bulletin)">number-sample</xsl:when>
                <xsl:when test="$report/@total &gt; 0">number</xsl:when>
                <xsl:otherwise>number-alone</xsl:otherwise>
              </xsl:choose>
            </xsl:with-param>
            <xsl:with-param name="values">
              <issue><xsl:value-of select="$report/@issue"/></issue>
              <total><xsl:value-of select="$report/@total"/></total>
            </xsl:with-param>
          </xsl:call-template>
        </number>
      </xsl:if>
      <office><xsl:call-template name="office"/></office>
      <xsl:if test="$issue-date"><date><xsl:value-of select="$issue-date/@text"/></date></xsl:if>
    </head>
  </xsl:template>

  <!-- 通报: masthead and 文号 above, 主送机关 below the title, 署名, 附注 and 版记 at the end. -->

  <xsl:template name="circular-head">
    <head form="circular">
      <masthead><xsl:value-of select="$circular/@head"/></masthead>
      <xsl:if test="$document-number"><number><xsl:value-of select="$document-number"/></number></xsl:if>
    </head>
  </xsl:template>

  <xsl:template name="recipients">
    <xsl:if test="$circular/to">
      <recipients>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'recipients'"/>
          <xsl:with-param name="values">
            <names>
              <xsl:call-template name="listed">
                <xsl:with-param name="of" select="$circular/to"/>
              </xsl:call-template>
            </names>
          </xsl:with-param>
        </xsl:call-template>
      </recipients>
    </xsl:if>
  </xsl:template>

  <xsl:template name="listed">
    <xsl:param name="of"/>
    <xsl:for-each select="$of">
      <xsl:if test="position() &gt; 1">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'listed-separator'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:value-of select="."/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="signature">
    <xsl:if test="$circular">
      <xsl:if test="$circular/signed and $issue-date">
        <signature seal="no">
          <xsl:for-each select="$circular/signed"><office><xsl:value-of select="."/></office></xsl:for-each>
          <date><xsl:value-of select="$issue-date/@text"/></date>
        </signature>
      </xsl:if>
      <xsl:if test="$circular/@remark">
        <remark>
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'bracket'"/>
            <xsl:with-param name="values"><text><xsl:value-of select="$circular/@remark"/></text></xsl:with-param>
          </xsl:call-template>
        </remark>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- 版记: of a 通报 抄送, who printed it and how many; of a 简报 报, 送, 发 and how many. -->

  <xsl:template name="imprint">
    <xsl:choose>
      <xsl:when test="$circular"><xsl:call-template name="circular-imprint"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="brief-imprint"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="circular-imprint">
    <xsl:if test="$circular/send or $circular/@printed-by">
      <imprint>
        <xsl:call-template name="sent-to">
          <xsl:with-param name="form" select="'send'"/>
          <xsl:with-param name="of" select="$circular/send"/>
        </xsl:call-template>
        <xsl:if test="$circular/@printed-by and $issue-date">
          <issued>
            <office><xsl:value-of select="$circular/@printed-by"/></office>
            <date>
              <xsl:call-template name="say">
                <xsl:with-param name="form" select="'printed'"/>
                <xsl:with-param name="values"><date><xsl:value-of select="$issue-date/@text"/></date></xsl:with-param>
              </xsl:call-template>
            </date>
          </issued>
        </xsl:if>
        <xsl:call-template name="copies">
          <xsl:with-param name="count" select="$circular/@copies"/>
        </xsl:call-template>
      </imprint>
    </xsl:if>
  </xsl:template>

  <xsl:template name="brief-imprint">
    <xsl:variable name="head" select="$plan/bulletin"/>
    <xsl:if test="$head/report-to or $head/send or $head/issue-to or $head/@copies">
      <imprint>
        <xsl:call-template name="sent-to">
          <xsl:with-param name="form" select="'brief-report-to'"/>
          <xsl:with-param name="of" select="$head/report-to"/>
        </xsl:call-template>
        <xsl:call-template name="sent-to">
          <xsl:with-param name="form" select="'brief-send'"/>
          <xsl:with-param name="of" select="$head/send"/>
        </xsl:call-template>
        <xsl:call-template name="sent-to">
          <xsl:with-param name="form" select="'brief-issue-to'"/>
          <xsl:with-param name="of" select="$head/issue-to"/>
        </xsl:call-template>
        <xsl:call-template name="copies">
          <xsl:with-param name="count" select="$head/@copies"/>
        </xsl:call-template>
      </imprint>
    </xsl:if>
  </xsl:template>

  <xsl:template name="sent-to">
    <xsl:param name="form"/>
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <send>
        <xsl:attribute name="label">
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="$form"/>
          </xsl:call-template>
        </xsl:attribute>
        <xsl:call-template name="listed">
          <xsl:with-param name="of" select="$of"/>
        </xsl:call-template>
        <xsl:text>。</xsl:text>
      </send>
    </xsl:if>
  </xsl:template>

  <xsl:template name="copies">
    <xsl:param name="count"/>
    <xsl:if test="$count">
      <copies>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'copies'"/>
          <xsl:with-param name="values"><count><xsl:value-of select="$count"/></count></xsl:with-param>
        </xsl:call-template>
      </copies>
    </xsl:if>
  </xsl:template>

  <!-- How many of each status: 已完成5项，达到序时进度20项. of: <status name label count> or <status> of the totals. -->
  <xsl:template name="status-counts">
    <xsl:param name="of"/>
    <xsl:for-each select="$of[@count &gt; 0]">
      <xsl:sort select="string-length(substring-before(concat(' ', $status-order), concat(' ', @name)))" data-type="number"/>
      <xsl:if test="position() &gt; 1">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'comma'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'opening-reason'"/>
        <xsl:with-param name="values">
          <label><xsl:value-of select="@label"/></label>
          <count><xsl:value-of select="@count"/></count>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- A table's caption. -->
  <xsl:template name="caption">
    <xsl:param name="form"/>
    <caption>
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="$form"/>
        <xsl:with-param name="values"><xsl:copy-of select="$month"/></xsl:with-param>
      </xsl:call-template>
    </caption>
  </xsl:template>

  <!-- Done and scheduled: 30.0%/50.0%. -->
  <xsl:template name="shares">
    <xsl:choose>
      <!-- Frequencies are judged by whole times: what is due by now, not its share. -->
      <xsl:when test="@kind = 'frequency' and @number and @expected-value and @scheduled and not(@whole) and @status != 'done'">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'share-times'"/>
          <xsl:with-param name="values">
            <done><xsl:value-of select="@number"/></done>
            <expected><xsl:value-of select="@expected-value"/></expected>
            <unit><xsl:value-of select="@unit"/></unit>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <!-- Done in an earlier month: that month's schedule says nothing any more. -->
      <xsl:when test="@status = 'done' and @done and @scheduled and @judged and @judged != @month">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'share-done'"/>
          <xsl:with-param name="values"><done><xsl:value-of select="@done"/></done></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@done and @scheduled">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'share'"/>
          <xsl:with-param name="values">
            <done><xsl:value-of select="@done"/></done>
            <scheduled><xsl:value-of select="@scheduled"/></scheduled>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@done"><xsl:value-of select="@done"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'dash'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The state of an item without a number. -->
  <xsl:template name="item-state">
    <xsl:choose>
      <xsl:when test="@state-label"><xsl:value-of select="@state-label"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'item-unreported'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What was last told of the item, with its month when that is an earlier one. -->
  <xsl:template name="item-notes">
    <xsl:if test="note">
      <xsl:call-template name="stop">
        <xsl:with-param name="text" select="note"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="problem">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'problem'"/>
        <xsl:with-param name="values">
          <text>
            <xsl:call-template name="stop">
              <xsl:with-param name="text" select="problem"/>
            </xsl:call-template>
          </text>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="next">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'lagging-next'"/>
        <xsl:with-param name="values">
          <text>
            <xsl:call-template name="stop">
              <xsl:with-param name="text" select="next"/>
            </xsl:call-template>
          </text>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="@month and @month != $report/@month">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'bracket'"/>
          <xsl:with-param name="values"><text><xsl:value-of select="@month-text"/></text></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="not(note) and not(problem) and not(next)">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'dash'"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
