<?xml version="1.0" encoding="UTF-8"?>
<!-- The annual report of one plan: how the year ended for each target, from the December report as it was published. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common"
                extension-element-prefixes="exsl">
  <xsl:import href="monthly.xsl"/>
  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:variable name="annual" select="$report/annual"/>
  <xsl:variable name="year"><year><xsl:value-of select="$annual/@year"/></year></xsl:variable>
  <xsl:key name="ended" match="ended" use="@end"/>
  <xsl:key name="ended-target" match="ended" use="@target"/>
  <!-- They have a result, by figures that are still to be verified; annex 1 stars them. -->
  <xsl:variable name="unverified" select="$targets[flag/@name = 'pending'][not(@id = key('ended', 'pending')/@target)]"/>
  <!-- A list longer than this is left to the annex. -->
  <xsl:variable name="longest-list" select="12"/>

  <xsl:variable name="annex-items">
    <xsl:call-template name="annex-label">
      <xsl:with-param name="number" select="2"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="annex-rules">
    <xsl:call-template name="annex-label">
      <xsl:with-param name="number" select="2 + boolean($items)"/>
    </xsl:call-template>
  </xsl:variable>

  <xsl:template match="/">
    <document id="{$plan/@id}/annual-{$annual/@year}">
      <xsl:attribute name="title">
        <xsl:call-template name="file-title">
          <xsl:with-param name="name" select="'annual-title'"/>
        </xsl:call-template>
      </xsl:attribute>
      <!-- The first page of a 通报 has its text. -->
      <xsl:if test="$circular"><xsl:attribute name="contents">no</xsl:attribute></xsl:if>
      <xsl:call-template name="document-attributes">
        <xsl:with-param name="subject" select="'annual-subject'"/>
      </xsl:call-template>
      <xsl:call-template name="head">
        <xsl:with-param name="masthead" select="'masthead-annual'"/>
        <xsl:with-param name="numbered" select="false()"/>
      </xsl:call-template>
      <title>
        <xsl:call-template name="title-of">
          <xsl:with-param name="name" select="'annual-title'"/>
        </xsl:call-template>
      </title>
      <xsl:call-template name="recipients"/>
      <xsl:call-template name="opening">
        <xsl:with-param name="form" select="'annual-circular-opening'"/>
      </xsl:call-template>
      <xsl:call-template name="number-sections">
        <xsl:with-param name="sections">
          <xsl:call-template name="annual-overall"/>
          <xsl:call-template name="months"/>
          <xsl:call-template name="met"/>
          <xsl:call-template name="missed"/>
          <xsl:call-template name="open"/>
          <xsl:call-template name="next-steps"/>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="annual-annexes"/>
      <xsl:call-template name="imprint"/>
    </document>
  </xsl:template>

  <!-- The label of an end. -->
  <xsl:template name="end-label">
    <xsl:param name="name" select="@name"/>
    <xsl:call-template name="say">
      <xsl:with-param name="form" select="concat('end-', $name)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- How many, how they ended, what was reported. -->

  <xsl:template name="annual-overall-text">
    <xsl:variable name="ends" select="$annual/end"/>
    <xsl:variable name="done" select="sum($ends[@name = 'on-time' or @name = 'early' or @name = 'late' or @name = 'before']/@count)"/>
    <xsl:variable name="judged" select="$done + $ends[@name = 'missed']/@count"/>
    <paragraph>
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'annual-opening'"/>
        <xsl:with-param name="values">
          <xsl:copy-of select="$year"/>
          <plan><xsl:value-of select="$plan-word"/></plan>
          <targets><xsl:value-of select="$totals/@targets"/></targets>
          <parts>
            <xsl:for-each select="$ends[@count &gt; 0 or @name = 'missed']">
              <xsl:if test="position() &gt; 1">
                <xsl:call-template name="say">
                  <xsl:with-param name="form" select="'comma'"/>
                </xsl:call-template>
              </xsl:if>
              <xsl:call-template name="annual-part"/>
            </xsl:for-each>
          </parts>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="$judged &gt; 0">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'annual-rate'"/>
          <xsl:with-param name="values">
            <judged><xsl:value-of select="$judged"/></judged>
            <done><xsl:value-of select="$done"/></done>
            <percent><xsl:value-of select="format-number(100 * $done div $judged, '0.0')"/></percent>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'annual-months'"/>
        <xsl:with-param name="values">
          <months><xsl:value-of select="count($annual/month)"/></months>
          <expected><xsl:value-of select="sum($annual/month/totals/@expected)"/></expected>
          <reported><xsl:value-of select="sum($annual/month/totals/@reported)"/></reported>
          <corrections><xsl:value-of select="sum($annual/month/@corrections)"/></corrections>
        </xsl:with-param>
      </xsl:call-template>
    </paragraph>
  </xsl:template>

  <xsl:template name="annual-part">
    <xsl:call-template name="say">
      <xsl:with-param name="form" select="'annual-part'"/>
      <xsl:with-param name="values">
        <label><xsl:call-template name="end-label"/></label>
        <count><xsl:value-of select="@count"/></count>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- 总体情况: chapters and ends; an end that nothing has is left out. -->

  <xsl:template name="annual-overall">
    <section>
      <xsl:call-template name="section-title">
        <xsl:with-param name="name" select="'overall'"/>
      </xsl:call-template>
      <xsl:call-template name="annual-overall-text"/>
      <table id="table-chapters">
        <caption>
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'annual-chapter-caption'"/>
          </xsl:call-template>
        </caption>
        <column width="50"/>
        <column width="14" align="center"/>
        <xsl:for-each select="$annual/end[@count &gt; 0]"><column width="14" align="center"/></xsl:for-each>
        <head>
          <row>
            <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-chapter'"/></xsl:call-template>
            <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-targets'"/></xsl:call-template>
            <xsl:for-each select="$annual/end[@count &gt; 0]">
              <cell header="column"><xsl:call-template name="end-label"/></cell>
            </xsl:for-each>
          </row>
        </head>
        <body>
          <xsl:for-each select="$plan/chapter[key('target-chapter', @number)]">
            <xsl:call-template name="end-row">
              <xsl:with-param name="label" select="@heading"/>
              <xsl:with-param name="of" select="key('target-chapter', @number)"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:variable name="added" select="$targets[not(@chapter = $plan/chapter/@number)]"/>
          <xsl:if test="$added">
            <xsl:call-template name="end-row">
              <xsl:with-param name="label">
                <xsl:call-template name="say">
                  <xsl:with-param name="form" select="'chapter-added'"/>
                </xsl:call-template>
              </xsl:with-param>
              <xsl:with-param name="of" select="$added"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:call-template name="end-row">
            <xsl:with-param name="label">
              <xsl:call-template name="say">
                <xsl:with-param name="form" select="'chapter-total'"/>
              </xsl:call-template>
            </xsl:with-param>
            <xsl:with-param name="of" select="$targets"/>
          </xsl:call-template>
        </body>
      </table>
    </section>
  </xsl:template>

  <xsl:template name="end-row">
    <xsl:param name="label"/>
    <xsl:param name="of"/>
    <row>
      <cell header="row"><xsl:value-of select="$label"/></cell>
      <cell><xsl:value-of select="count($of)"/></cell>
      <xsl:for-each select="$annual/end[@count &gt; 0]">
        <xsl:variable name="ended" select="key('ended', @name)/@target"/>
        <cell><xsl:value-of select="count($of[@id = $ended])"/></cell>
      </xsl:for-each>
    </row>
  </xsl:template>

  <!-- 各月进展 -->

  <xsl:template name="months">
    <section>
      <xsl:call-template name="section-title">
        <xsl:with-param name="name" select="'months'"/>
      </xsl:call-template>
      <xsl:call-template name="paragraph">
        <xsl:with-param name="form" select="'months-text'"/>
      </xsl:call-template>
      <table id="table-months">
        <caption>
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'months-caption'"/>
            <xsl:with-param name="values"><xsl:copy-of select="$year"/></xsl:with-param>
          </xsl:call-template>
        </caption>
        <column width="16"/>
        <column width="14" align="center"/>
        <column width="14" align="center"/>
        <xsl:for-each select="$totals/status"><column width="17" align="center"/></xsl:for-each>
        <column width="14" align="center"/>
        <head>
          <row>
            <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-month'"/></xsl:call-template>
            <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-expected'"/></xsl:call-template>
            <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-reported'"/></xsl:call-template>
            <xsl:for-each select="$totals/status">
              <xsl:sort select="string-length(substring-before(concat(' ', $status-order), concat(' ', @name)))" data-type="number"/>
              <cell header="column"><xsl:value-of select="@label"/></cell>
            </xsl:for-each>
            <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-corrections'"/></xsl:call-template>
          </row>
        </head>
        <body>
          <xsl:for-each select="$annual/month">
            <row>
              <cell header="row">
                <xsl:variable name="name" select="substring-after(@id-text, '年')"/>
                <xsl:choose>
                  <xsl:when test="@bulletin"><link href="plans/{$plan/@id}/{@id}.html"><xsl:value-of select="$name"/></link></xsl:when>
                  <xsl:otherwise><xsl:value-of select="$name"/></xsl:otherwise>
                </xsl:choose>
              </cell>
              <cell><xsl:value-of select="totals/@expected"/></cell>
              <cell><xsl:value-of select="totals/@reported"/></cell>
              <xsl:for-each select="totals/status">
                <xsl:sort select="string-length(substring-before(concat(' ', $status-order), concat(' ', @name)))" data-type="number"/>
                <cell><xsl:value-of select="@count"/></cell>
              </xsl:for-each>
              <cell><xsl:value-of select="@corrections"/></cell>
            </row>
          </xsl:for-each>
        </body>
      </table>
    </section>
  </xsl:template>

  <!-- 完成情况 -->

  <xsl:template name="met">
    <section>
      <xsl:call-template name="section-title">
        <xsl:with-param name="name" select="'met'"/>
      </xsl:call-template>
      <xsl:variable name="ends" select="$annual/end[@name = 'on-time' or @name = 'early' or @name = 'late' or @name = 'before'][@count &gt; 0]"/>
      <xsl:for-each select="$ends">
        <xsl:call-template name="ended-names"/>
      </xsl:for-each>
      <xsl:if test="not($ends)">
        <xsl:call-template name="paragraph">
          <xsl:with-param name="form" select="'met-none'"/>
        </xsl:call-template>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- Those that ended in one way, by name, with the month where the month is the news. -->
  <xsl:template name="ended-names">
    <xsl:variable name="end" select="@name"/>
    <xsl:variable name="of" select="$targets[@id = key('ended', $end)/@target]"/>
    <xsl:variable name="many" select="count($of) &gt; $longest-list"/>
    <xsl:variable name="reasoned" select="$end = 'pending' or $end = 'outside'"/>
    <!-- One reason for all is said once, in front of them. -->
    <xsl:variable name="first" select="$of[1]"/>
    <xsl:variable name="alike" select="$reasoned and not($of[string(@reason-label) != string($first/@reason-label) or @status-label != $first/@status-label])"/>
    <paragraph>
      <strong>
        <xsl:call-template name="say">
          <xsl:with-param name="form">
            <xsl:choose>
              <xsl:when test="$many">met-many</xsl:when>
              <xsl:when test="$alike">met-list-alike</xsl:when>
              <xsl:otherwise>met-list</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="values">
            <label><xsl:call-template name="end-label"/></label>
            <count><xsl:value-of select="count($of)"/></count>
            <reason><xsl:for-each select="$of[1]"><xsl:call-template name="why-open"/></xsl:for-each></reason>
          </xsl:with-param>
        </xsl:call-template>
      </strong>
      <xsl:choose>
        <xsl:when test="$many">
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'met-see'"/>
            <xsl:with-param name="values"><annex><link to="annex-annual-targets"><xsl:value-of select="$annex-targets"/></link></annex></xsl:with-param>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="$reasoned and not($alike)">
          <xsl:call-template name="by-reason">
            <xsl:with-param name="of" select="$of"/>
          </xsl:call-template>
          <xsl:text>。</xsl:text>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$of">
            <xsl:call-template name="separator">
              <xsl:with-param name="among" select="$of"/>
            </xsl:call-template>
            <xsl:call-template name="target-link"/>
            <xsl:call-template name="ended-note">
              <xsl:with-param name="end" select="$end"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:text>。</xsl:text>
        </xsl:otherwise>
      </xsl:choose>
    </paragraph>
  </xsl:template>

  <!-- Those with one reason after another, each reason once: 原文隐去数值2项（…）；没有完成时限1项（…） -->
  <xsl:template name="by-reason">
    <xsl:param name="of"/>
    <xsl:for-each select="$of">
      <xsl:variable name="same" select="$of[string(@reason-label) = string(current()/@reason-label)][@reason-label or @status-label = current()/@status-label]"/>
      <xsl:if test="generate-id() = generate-id($same[1])">
        <xsl:if test="generate-id() != generate-id($of[1])">
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'clause-separator'"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'met-reason'"/>
          <xsl:with-param name="values">
            <reason><xsl:call-template name="why-open"/></reason>
            <count><xsl:value-of select="count($same)"/></count>
            <names>
              <xsl:for-each select="$same">
                <xsl:call-template name="separator">
                  <xsl:with-param name="among" select="$same"/>
                </xsl:call-template>
                <xsl:call-template name="target-link"/>
              </xsl:for-each>
            </names>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- When it was met: of a milestone the day of its last step, as far as that is known, else the month. -->
  <xsl:template name="met-when">
    <xsl:variable name="days">
      <xsl:for-each select="step[@done]">
        <xsl:sort select="translate(@done, '-', '')" data-type="number" order="descending"/>
        <day text="{@done-text}" month="{substring(@done, 1, 7)}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="last" select="exsl:node-set($days)/day[1]"/>
    <xsl:choose>
      <xsl:when test="@kind = 'milestone' and $last/@month = @met"><xsl:value-of select="$last/@text"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@met-text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="ended-note">
    <xsl:param name="end"/>
    <xsl:choose>
      <xsl:when test="$end = 'late' and @met">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'met-late'"/>
          <xsl:with-param name="values">
            <due><xsl:value-of select="@due-text"/></due>
            <day><xsl:call-template name="met-when"/></day>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="($end = 'early' or $end = 'before') and @met">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'met-month'"/>
          <xsl:with-param name="values"><month><xsl:value-of select="@met-text"/></month></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Why nothing can be said: the reason, or that the figure did not come. -->
  <xsl:template name="why-open">
    <xsl:choose>
      <xsl:when test="@reason-label"><xsl:value-of select="@reason-label"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@status-label"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 未完成事项: as the month's bulletin tells what lags, by unit. -->

  <xsl:template name="missed">
    <xsl:variable name="of" select="$targets[@id = key('ended', 'missed')/@target]"/>
    <section>
      <xsl:call-template name="section-title">
        <xsl:with-param name="name" select="'missed'"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="$of">
          <xsl:call-template name="paragraph">
            <xsl:with-param name="form" select="'missed-intro'"/>
            <xsl:with-param name="values"><count><xsl:value-of select="count($of)"/></count></xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="by-unit">
            <xsl:with-param name="of" select="$of"/>
            <xsl:with-param name="level" select="2"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="paragraph">
            <xsl:with-param name="form" select="'missed-none'"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <!-- 结转、取消和待核定 -->

  <xsl:template name="open">
    <section>
      <xsl:call-template name="section-title">
        <xsl:with-param name="name" select="'open'"/>
      </xsl:call-template>
      <xsl:variable name="carried" select="$targets[@id = key('ended', 'carried')/@target]"/>
      <xsl:if test="$carried">
        <xsl:call-template name="carried">
          <xsl:with-param name="of" select="$carried"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:for-each select="$annual/end[@name = 'dropped' or @name = 'pending' or @name = 'outside'][@count &gt; 0]">
        <xsl:call-template name="ended-names"/>
      </xsl:for-each>
      <xsl:if test="$unverified">
        <xsl:call-template name="named">
          <xsl:with-param name="form" select="'open-unverified'"/>
          <xsl:with-param name="of" select="$unverified"/>
          <xsl:with-param name="end" select="'open-unverified-end'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="not($unverified) and not($annual/end[@name = 'carried' or @name = 'dropped' or @name = 'pending' or @name = 'outside'][@count &gt; 0])">
        <xsl:call-template name="paragraph">
          <xsl:with-param name="form" select="'open-none'"/>
        </xsl:call-template>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- What goes on, by how it stands; then those that lag, by unit. -->
  <xsl:template name="carried">
    <xsl:param name="of"/>
    <xsl:variable name="counts">
      <xsl:for-each select="/view/site/status">
        <status name="{@name}" label="{@label}" count="{count($of[@status = current()/@name])}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="form" select="'open-carried'"/>
      <xsl:with-param name="values">
        <count><xsl:value-of select="count($of)"/></count>
        <xsl:copy-of select="$year"/>
        <parts>
          <xsl:call-template name="status-counts">
            <xsl:with-param name="of" select="exsl:node-set($counts)/status"/>
          </xsl:call-template>
        </parts>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:for-each select="$of[@status = 'behind']">
      <xsl:call-template name="lagging-target"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Annexes -->

  <xsl:template name="annual-annexes">
    <annexes>
      <xsl:attribute name="label">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'annexes'"/>
        </xsl:call-template>
      </xsl:attribute>
      <xsl:call-template name="annex-item">
        <xsl:with-param name="name" select="'annual-targets'"/>
      </xsl:call-template>
      <xsl:if test="$items">
        <xsl:call-template name="annex-item">
          <xsl:with-param name="name" select="'items'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="annex-item">
        <xsl:with-param name="name" select="'rules'"/>
      </xsl:call-template>
    </annexes>
    <xsl:call-template name="signature"/>
    <xsl:call-template name="ends-annex"/>
    <xsl:if test="$items">
      <xsl:call-template name="items-annex"/>
    </xsl:if>
    <xsl:call-template name="annual-rules"/>
  </xsl:template>

  <xsl:template name="ends-annex">
    <xsl:call-template name="annex">
      <xsl:with-param name="label" select="$annex-targets"/>
      <xsl:with-param name="name" select="'annual-targets'"/>
    </xsl:call-template>
    <table id="table-targets">
      <caption>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'annual-targets-caption'"/>
          <xsl:with-param name="values"><xsl:copy-of select="$year"/></xsl:with-param>
        </xsl:call-template>
      </caption>
      <column width="8" align="center"/>
      <column width="40"/>
      <column width="20"/>
      <column width="20"/>
      <column width="22"/>
      <column width="26"/>
      <column width="20"/>
      <head>
        <row>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-number'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-target'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-goal'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-due'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-value'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-end'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-unit'"/></xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="$targets">
          <xsl:if test="not(@chapter = preceding-sibling::target[1]/@chapter)">
            <row><cell header="row" span="7"><xsl:call-template name="chapter-name"/></cell></row>
          </xsl:if>
          <row>
            <cell><xsl:value-of select="position()"/></cell>
            <cell header="row">
              <xsl:call-template name="target-link"/>
              <xsl:call-template name="item-number"/>
            </cell>
            <cell><xsl:call-template name="goal"/></cell>
            <cell>
              <!-- The report's own year need not be said in every row. -->
              <xsl:choose>
                <xsl:when test="substring(@due, 1, 4) = $annual/@year"><xsl:value-of select="substring-after(@due-text, '年')"/></xsl:when>
                <xsl:otherwise><xsl:value-of select="@due-text"/></xsl:otherwise>
              </xsl:choose>
            </cell>
            <cell>
              <xsl:call-template name="value"/>
              <xsl:if test="@id = $unverified/@id"><xsl:call-template name="say"><xsl:with-param name="form" select="'star'"/></xsl:call-template></xsl:if>
            </cell>
            <cell><xsl:call-template name="end-cell"/></cell>
            <cell><xsl:call-template name="leads"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
    <xsl:if test="$unverified">
      <paragraph role="note">
        <xsl:call-template name="say"><xsl:with-param name="form" select="'star-note'"/></xsl:call-template>
      </paragraph>
    </xsl:if>
  </xsl:template>

  <!-- How it ended, with the month it was met, why nothing can be said, or how it stands as it goes on. -->
  <xsl:template name="end-cell">
    <xsl:variable name="end" select="key('ended-target', @id)/@end"/>
    <xsl:variable name="label">
      <xsl:call-template name="end-label">
        <xsl:with-param name="name" select="$end"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@met and ($end = 'early' or $end = 'late' or $end = 'before')">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'end-month'"/>
          <xsl:with-param name="values">
            <label><xsl:value-of select="$label"/></label>
            <month>
              <xsl:choose>
                <xsl:when test="$end = 'late'"><xsl:call-template name="met-when"/></xsl:when>
                <xsl:otherwise><xsl:value-of select="@met-text"/></xsl:otherwise>
              </xsl:choose>
            </month>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$end = 'carried' or $end = 'pending' or $end = 'outside'">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'end-reason'"/>
          <xsl:with-param name="values">
            <label><xsl:value-of select="$label"/></label>
            <reason><xsl:call-template name="why-open"/></reason>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$label"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="annual-rules">
    <xsl:call-template name="annex">
      <xsl:with-param name="label" select="$annex-rules"/>
      <xsl:with-param name="name" select="'rules'"/>
    </xsl:call-template>
    <xsl:call-template name="number-sections">
      <xsl:with-param name="sections">
        <section>
          <xsl:call-template name="rules-title"><xsl:with-param name="form" select="'rules-basis'"/></xsl:call-template>
          <xsl:call-template name="rules-basis"/>
          <xsl:call-template name="paragraph">
            <xsl:with-param name="form" select="'annual-rules-text'"/>
            <xsl:with-param name="values"><xsl:copy-of select="$year"/></xsl:with-param>
          </xsl:call-template>
        </section>
        <section>
          <xsl:call-template name="rules-title"><xsl:with-param name="form" select="'rules-end'"/></xsl:call-template>
          <xsl:call-template name="end-meanings"/>
        </section>
        <section>
          <xsl:call-template name="rules-title"><xsl:with-param name="form" select="'rules-schedule'"/></xsl:call-template>
          <xsl:call-template name="rules-kinds"/>
        </section>
        <xsl:if test="$sample">
          <section>
            <xsl:call-template name="rules-title"><xsl:with-param name="form" select="'rules-sample'"/></xsl:call-template>
            <xsl:call-template name="paragraph">
              <xsl:with-param name="form" select="'rules-sample-text'"/>
              <xsl:with-param name="values"><title><xsl:value-of select="$plan-name"/></title></xsl:with-param>
            </xsl:call-template>
          </section>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="end-meanings">
    <table id="table-ends">
      <caption>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'rules-end-caption'"/>
        </xsl:call-template>
      </caption>
      <column width="34"/>
      <column width="122"/>
      <head>
        <row>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-end'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-meaning'"/></xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="$annual/end">
          <row>
            <cell header="row"><xsl:call-template name="end-label"/></cell>
            <cell>
              <xsl:call-template name="say">
                <xsl:with-param name="form" select="concat('end-meaning-', @name)"/>
              </xsl:call-template>
            </cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>
</xsl:stylesheet>
