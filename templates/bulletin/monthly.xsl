<?xml version="1.0" encoding="UTF-8"?>
<!-- The monthly bulletin of one plan: from the view (page `bulletin`) to the document (document.rng). What it says is in
     words.xml; this file says in which order. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common"
                extension-element-prefixes="exsl">
  <xsl:import href="issue.xsl"/>
  <xsl:include href="monthly-annexes.xsl"/>
  <xsl:output method="xml" encoding="UTF-8"/>

  <!-- The plan's first month has none before it. -->
  <xsl:variable name="first-issue" select="not($plan/month[translate(@id, '-', '') &lt; translate($report/@month, '-', '')])"/>
  <xsl:variable name="lagging" select="$targets[@status = 'overdue' or @status = 'behind']"/>
  <xsl:variable name="unreported" select="$targets[(@expected and not(@reported)) or @status = 'unreported']"/>
  <xsl:variable name="outside" select="$targets[@status = 'unreported' or @status = 'not-judged']"/>

  <xsl:template match="/">
    <document id="{$plan/@id}/{$report/@month}">
      <xsl:attribute name="title">
        <xsl:call-template name="file-title">
          <xsl:with-param name="name" select="'title'"/>
        </xsl:call-template>
      </xsl:attribute>
      <!-- The first page of a 通报 has its text. -->
      <xsl:if test="$circular"><xsl:attribute name="contents">no</xsl:attribute></xsl:if>
      <xsl:call-template name="document-attributes">
        <xsl:with-param name="subject" select="'subject'"/>
      </xsl:call-template>
      <xsl:call-template name="head"/>
      <title>
        <xsl:call-template name="title-of">
          <xsl:with-param name="name" select="'title'"/>
        </xsl:call-template>
      </title>
      <xsl:call-template name="recipients"/>
      <xsl:call-template name="editorial"/>
      <xsl:call-template name="opening"/>
      <xsl:call-template name="number-sections">
        <xsl:with-param name="sections">
          <xsl:call-template name="overall"/>
          <xsl:call-template name="lagging"/>
          <xsl:call-template name="unreported"/>
          <xsl:call-template name="changes"/>
          <xsl:call-template name="corrections"/>
          <xsl:call-template name="next-steps"/>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="annexes"/>
      <xsl:call-template name="imprint"/>
    </document>
  </xsl:template>

  <!-- The clerk's own words. -->

  <xsl:template name="editorial">
    <xsl:for-each select="$report/editorial/paragraph">
      <paragraph role="editorial">
        <xsl:if test="position() = 1">
          <strong>
            <xsl:call-template name="say">
              <xsl:with-param name="form" select="'editorial'"/>
            </xsl:call-template>
          </strong>
        </xsl:if>
        <xsl:value-of select="."/>
      </paragraph>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="next-steps">
    <xsl:if test="$report/next-steps/paragraph">
      <section>
        <xsl:call-template name="section-title">
          <xsl:with-param name="name" select="'next'"/>
        </xsl:call-template>
        <xsl:for-each select="$report/next-steps/paragraph">
          <paragraph><xsl:value-of select="."/></paragraph>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- 通报 say first what they are about. -->

  <xsl:template name="opening">
    <xsl:param name="form" select="'circular-opening'"/>
    <xsl:if test="$circular">
      <xsl:call-template name="paragraph">
        <xsl:with-param name="form" select="$form"/>
        <xsl:with-param name="values"><xsl:copy-of select="$title-values"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- How many, who reported, how they stand. -->

  <xsl:template name="overall-text">
    <paragraph>
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'opening-targets'"/>
        <xsl:with-param name="values">
          <xsl:copy-of select="$month"/>
          <plan><xsl:value-of select="$plan-word"/></plan>
          <targets><xsl:value-of select="$totals/@targets"/></targets>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="opening-reports"/>
      <xsl:call-template name="judged-counts">
        <xsl:with-param name="totals" select="$totals"/>
      </xsl:call-template>
      <xsl:call-template name="opening-outside"/>
    </paragraph>
  </xsl:template>

  <xsl:template name="opening-reports">
    <xsl:call-template name="say">
      <xsl:with-param name="form">
        <xsl:choose>
          <xsl:when test="$totals/@expected = 0">opening-reports-none</xsl:when>
          <xsl:when test="$totals/@missing = 0">opening-reports-all</xsl:when>
          <xsl:otherwise>opening-reports</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="values">
        <expected><xsl:value-of select="$totals/@expected"/></expected>
        <reported><xsl:value-of select="$totals/@reported"/></reported>
        <missing><xsl:value-of select="$totals/@missing"/></missing>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="opening-outside">
    <xsl:if test="$outside">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'opening-outside'"/>
        <xsl:with-param name="values">
          <count><xsl:value-of select="count($outside)"/></count>
          <reasons>
            <xsl:for-each select="$totals/status[@name = 'unreported' and @count &gt; 0] | $totals/reason">
              <xsl:call-template name="separator"/>
              <xsl:call-template name="say">
                <xsl:with-param name="form" select="'opening-reason'"/>
                <xsl:with-param name="values">
                  <label><xsl:value-of select="@label"/></label>
                  <count><xsl:value-of select="@count"/></count>
                </xsl:with-param>
              </xsl:call-template>
            </xsl:for-each>
          </reasons>
          <annex>
            <link to="annex-outside"><xsl:value-of select="$annex-outside"/></link>
          </annex>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- 总体情况 -->

  <xsl:template name="overall">
    <section>
      <xsl:call-template name="section-title">
        <xsl:with-param name="name" select="'overall'"/>
      </xsl:call-template>
      <xsl:call-template name="overall-text"/>
      <!-- Those whose day comes next month; the end of a period within the year is none. -->
      <xsl:variable name="months" select="12 * substring($report/@month, 1, 4) + substring($report/@month, 6, 2)"/>
      <xsl:variable name="near" select="$targets[flag/@name = 'near-due'][12 * substring(@due, 1, 4) + substring(@due, 6, 2) = $months + 1]"/>
      <xsl:if test="$near">
        <xsl:call-template name="paragraph">
          <xsl:with-param name="form" select="'overall-near-due'"/>
          <xsl:with-param name="values">
            <count><xsl:value-of select="count($near)"/></count>
            <names>
              <xsl:call-template name="target-names">
                <xsl:with-param name="targets" select="$near"/>
              </xsl:call-template>
            </names>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="figure">
        <xsl:with-param name="figure" select="$report/figure[@id = concat('status-', $plan/@id)]"/>
      </xsl:call-template>
      <xsl:call-template name="chapter-table"/>
    </section>
  </xsl:template>

  <xsl:template name="chapter-table">
    <table id="table-chapters">
      <caption>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'chapter-caption'"/>
        </xsl:call-template>
      </caption>
      <column width="56"/>
      <column width="14" align="center"/>
      <column width="15" align="center"/>
      <column width="16" align="center"/>
      <column width="16" align="center"/>
      <column width="15" align="center"/>
      <column width="13" align="center"/>
      <column width="17" align="center"/>
      <head>
        <row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-chapter'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-targets'"/>
          </xsl:call-template>
          <xsl:for-each select="$totals/status">
            <xsl:sort select="string-length(substring-before(concat(' ', $status-order), concat(' ', @name)))" data-type="number"/>
            <cell header="column"><xsl:value-of select="@label"/></cell>
          </xsl:for-each>
        </row>
      </head>
      <body>
        <xsl:for-each select="$plan/chapter[key('target-chapter', @number)]">
          <xsl:call-template name="count-row">
            <xsl:with-param name="label" select="@heading"/>
            <xsl:with-param name="of" select="key('target-chapter', @number)"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:variable name="added" select="$targets[not(@chapter = $plan/chapter/@number)]"/>
        <xsl:if test="$added">
          <xsl:call-template name="count-row">
            <xsl:with-param name="label">
              <xsl:call-template name="say">
                <xsl:with-param name="form" select="'chapter-added'"/>
              </xsl:call-template>
            </xsl:with-param>
            <xsl:with-param name="of" select="$added"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="count-row">
          <xsl:with-param name="label">
            <xsl:call-template name="say">
              <xsl:with-param name="form" select="'chapter-total'"/>
            </xsl:call-template>
          </xsl:with-param>
          <xsl:with-param name="of" select="$targets"/>
        </xsl:call-template>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="count-row">
    <xsl:param name="label"/>
    <xsl:param name="of"/>
    <xsl:variable name="statuses" select="$of/@status"/>
    <row>
      <cell header="row"><xsl:value-of select="$label"/></cell>
      <cell><xsl:value-of select="count($of)"/></cell>
      <xsl:for-each select="$totals/status">
        <xsl:sort select="string-length(substring-before(concat(' ', $status-order), concat(' ', @name)))" data-type="number"/>
        <cell><xsl:value-of select="count($statuses[. = current()/@name])"/></cell>
      </xsl:for-each>
    </row>
  </xsl:template>

  <!-- 滞后事项: overdue, then behind; within each by unit. -->

  <xsl:template name="lagging">
    <section>
      <xsl:call-template name="section-title">
        <xsl:with-param name="name" select="'lagging'"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="$lagging">
          <xsl:call-template name="lagging-intro"/>
          <xsl:variable name="present" select="$totals/status[(@name = 'overdue' or @name = 'behind') and @count &gt; 0]"/>
          <xsl:for-each select="$present">
            <xsl:sort select="@name" order="descending"/>
            <xsl:call-template name="heading">
              <xsl:with-param name="level" select="2"/>
              <xsl:with-param name="number" select="position()"/>
              <xsl:with-param name="text">
                <xsl:call-template name="counted">
                  <xsl:with-param name="text" select="@label"/>
                  <xsl:with-param name="count" select="@count"/>
                </xsl:call-template>
              </xsl:with-param>
              <xsl:with-param name="id" select="@name"/>
            </xsl:call-template>
            <xsl:call-template name="by-unit">
              <xsl:with-param name="of" select="$lagging[@status = current()/@name]"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:call-template name="figure">
            <xsl:with-param name="figure" select="$report/figure[starts-with(@id, 'lagging')]"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="paragraph">
            <xsl:with-param name="form" select="'lagging-none'"/>
            <xsl:with-param name="values">
              <overdue><xsl:value-of select="$totals/status[@name = 'overdue']/@label"/></overdue>
              <behind><xsl:value-of select="$totals/status[@name = 'behind']/@label"/></behind>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <!-- Who leads them; when some are led by nobody, only how many. -->
  <xsl:template name="lagging-intro">
    <xsl:variable name="units" select="$plan/unit[@id = $lagging/lead[1]/@id]"/>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="form">
        <xsl:choose>
          <xsl:when test="$lagging[not(lead)]">lagging-intro-plain</xsl:when>
          <xsl:when test="count($units) = 1">lagging-intro-one</xsl:when>
          <xsl:otherwise>lagging-intro</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="values">
        <count><xsl:value-of select="count($lagging)"/></count>
        <units><xsl:value-of select="count($units)"/></units>
        <unit><xsl:value-of select="$units[1]/@name"/></unit>
        <list>
          <xsl:for-each select="$units">
            <xsl:call-template name="separator"/>
            <xsl:call-template name="say">
              <xsl:with-param name="form" select="'lagging-unit'"/>
              <xsl:with-param name="values">
                <unit><xsl:value-of select="@name"/></unit>
                <count><xsl:value-of select="count($lagging[lead[1]/@id = current()/@id])"/></count>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:for-each>
        </list>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="counted">
    <xsl:param name="text"/>
    <xsl:param name="count"/>
    <xsl:call-template name="say">
      <xsl:with-param name="form" select="'counted'"/>
      <xsl:with-param name="values">
        <text><xsl:value-of select="$text"/></text>
        <count><xsl:value-of select="$count"/></count>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The targets under the names of the units that lead them; those that nobody leads come last. -->
  <xsl:template name="by-unit">
    <xsl:param name="of"/>
    <xsl:param name="level" select="3"/>
    <xsl:variable name="units" select="$plan/unit[@id = $of/lead[1]/@id]"/>
    <xsl:for-each select="$units">
      <xsl:call-template name="unit-heading">
        <xsl:with-param name="level" select="$level"/>
        <xsl:with-param name="number" select="position()"/>
        <xsl:with-param name="text" select="@name"/>
        <xsl:with-param name="of" select="$of[lead[1]/@id = current()/@id]"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="$of[not(lead)]">
      <xsl:call-template name="unit-heading">
        <xsl:with-param name="level" select="$level"/>
        <xsl:with-param name="number" select="count($units) + 1"/>
        <xsl:with-param name="text">
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'no-unit'"/>
          </xsl:call-template>
        </xsl:with-param>
        <xsl:with-param name="of" select="$of[not(lead)]"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="unit-heading">
    <xsl:param name="level"/>
    <xsl:param name="number"/>
    <xsl:param name="text"/>
    <xsl:param name="of"/>
    <xsl:call-template name="heading">
      <xsl:with-param name="level" select="$level"/>
      <xsl:with-param name="number" select="$number"/>
      <xsl:with-param name="text">
        <xsl:call-template name="counted">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="count" select="count($of)"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:for-each select="$of">
      <xsl:call-template name="lagging-target"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="lagging-target">
    <paragraph>
      <strong><xsl:value-of select="@name"/></strong>
      <xsl:call-template name="item-number"/>
      <xsl:text>。</xsl:text>
      <xsl:call-template name="sentence"/>
      <xsl:if test="note and @figure-month = @month">
        <xsl:call-template name="stop">
          <xsl:with-param name="text" select="note"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:for-each select="forecast">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'lagging-pace'"/>
          <xsl:with-param name="values"><pace><xsl:value-of select="@pace"/></pace></xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:for-each select="problem | next">
        <xsl:sort select="name()" order="descending"/>
        <xsl:call-template name="say">
          <xsl:with-param name="form">
            <xsl:choose>
              <xsl:when test="self::problem">lagging-cause</xsl:when>
              <xsl:otherwise>lagging-next</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="values">
            <text>
              <xsl:call-template name="stop">
                <xsl:with-param name="text" select="."/>
              </xsl:call-template>
            </text>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:if test="not(problem) and not(next)">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'lagging-silent'"/>
        </xsl:call-template>
      </xsl:if>
    </paragraph>
  </xsl:template>

  <!-- 未报送情况 -->

  <xsl:template name="unreported">
    <section>
      <xsl:call-template name="section-title">
        <xsl:with-param name="name" select="'unreported'"/>
      </xsl:call-template>
      <xsl:if test="not($unreported)">
        <xsl:call-template name="paragraph">
          <xsl:with-param name="form">
            <xsl:choose>
              <xsl:when test="$totals/@expected = 0">unreported-nothing-due</xsl:when>
              <xsl:otherwise>unreported-none</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$unreported">
        <xsl:call-template name="paragraph">
          <xsl:with-param name="form" select="'unreported-intro'"/>
          <xsl:with-param name="values">
            <count><xsl:value-of select="count($unreported)"/></count>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:for-each select="$unreported">
          <paragraph>
            <strong><xsl:value-of select="@name"/></strong>
            <xsl:call-template name="say">
              <xsl:with-param name="form" select="'unreported-item'"/>
              <xsl:with-param name="values">
                <item><xsl:call-template name="item"/></item>
                <unit><xsl:call-template name="leads"/></unit>
              </xsl:with-param>
            </xsl:call-template>
            <xsl:text>。</xsl:text>
            <xsl:call-template name="sentence"/>
          </paragraph>
        </xsl:for-each>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- 本月变化 -->

  <xsl:variable name="change-order" select="'done recovered slipped overdue unreported revised added dropped first-report'"/>

  <xsl:template name="changes">
    <section>
      <xsl:call-template name="section-title">
        <xsl:with-param name="name" select="'changes'"/>
      </xsl:call-template>
      <xsl:variable name="changes" select="$report/changes/change[contains(concat(' ', $change-order, ' '), concat(' ', @kind, ' '))]"/>
      <xsl:if test="not($changes)">
        <xsl:call-template name="paragraph">
          <xsl:with-param name="form">changes-<xsl:choose><xsl:when test="$first-issue">first</xsl:when><xsl:otherwise>none</xsl:otherwise></xsl:choose></xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:for-each select="$changes[not(@kind = preceding-sibling::change/@kind)]">
        <xsl:sort select="string-length(substring-before(concat(' ', $change-order), concat(' ', @kind)))" data-type="number"/>
        <xsl:choose>
          <xsl:when test="@kind = 'revised' or @kind = 'dropped'">
            <xsl:for-each select="$changes[@kind = current()/@kind]">
              <xsl:call-template name="changed-target"/>
            </xsl:for-each>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="change">
              <xsl:with-param name="of" select="$changes[@kind = current()/@kind]"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </section>
  </xsl:template>

  <!-- One kind of change. A long list of good news is only counted: annex 1 has it all. -->
  <xsl:template name="change">
    <xsl:param name="of"/>
    <xsl:variable name="many" select="(@kind = 'first-report' and count($of) &gt; 6) or ((@kind = 'done' or @kind = 'recovered') and count($of) &gt; 12)"/>
    <paragraph>
      <strong>
        <xsl:call-template name="say">
          <xsl:with-param name="form">
            <xsl:choose>
              <xsl:when test="$many"><xsl:value-of select="concat('change-', @kind, '-many')"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="concat('change-', @kind)"/></xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="values">
            <count><xsl:value-of select="count($of)"/></count>
          </xsl:with-param>
        </xsl:call-template>
      </strong>
      <xsl:choose>
        <xsl:when test="$many">
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'change-see'"/>
            <xsl:with-param name="values">
              <annex><link to="annex-targets"><xsl:value-of select="$annex-targets"/></link></annex>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$of">
            <xsl:call-template name="separator">
              <xsl:with-param name="among" select="$of"/>
            </xsl:call-template>
            <xsl:call-template name="target-link"/>
            <xsl:call-template name="change-document"/>
          </xsl:for-each>
          <xsl:text>。</xsl:text>
        </xsl:otherwise>
      </xsl:choose>
    </paragraph>
  </xsl:template>

  <!-- A target that another document changed: its sentence says how. -->
  <xsl:template name="changed-target">
    <paragraph>
      <strong>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="concat('change-', @kind)"/>
        </xsl:call-template>
      </strong>
      <xsl:for-each select="key('target', @target)">
        <xsl:call-template name="target-link"/>
        <xsl:call-template name="item-number"/>
        <xsl:text>。</xsl:text>
        <xsl:call-template name="sentence"/>
      </xsl:for-each>
    </paragraph>
  </xsl:template>

  <!-- Which other document added the target. -->
  <xsl:template name="change-document">
    <xsl:variable name="document" select="key('target', @target)[current()/@kind = 'added']/added-by"/>
    <xsl:for-each select="$document[1]">
      <xsl:call-template name="say">
        <xsl:with-param name="form">
          <xsl:choose>
            <xsl:when test="@number">change-document</xsl:when>
            <xsl:otherwise>change-document-unnumbered</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="values">
          <title><xsl:value-of select="@title"/></title>
          <number><xsl:value-of select="@number"/></number>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- 更正、补报和待核: left out when there is nothing to tell. -->

  <xsl:template name="corrections">
    <xsl:variable name="corrections" select="$report/corrections/correction"/>
    <xsl:variable name="late" select="$targets[@late-report]"/>
    <xsl:variable name="pending" select="$targets[flag/@name = 'pending']"/>
    <xsl:if test="$corrections or $late or $pending">
      <section>
        <xsl:call-template name="section-title">
          <xsl:with-param name="name" select="'corrections'"/>
        </xsl:call-template>
        <xsl:call-template name="correction-list">
          <xsl:with-param name="form" select="'corrected'"/>
          <xsl:with-param name="of" select="$corrections[not(@late)]"/>
        </xsl:call-template>
        <xsl:call-template name="correction-list">
          <xsl:with-param name="form" select="'supplied'"/>
          <xsl:with-param name="of" select="$corrections[@late]"/>
        </xsl:call-template>
        <xsl:if test="$late">
          <xsl:call-template name="late-reports">
            <xsl:with-param name="late" select="$late"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="$pending">
          <xsl:call-template name="named">
            <xsl:with-param name="form" select="'pending'"/>
            <xsl:with-param name="of" select="$pending"/>
            <xsl:with-param name="end" select="'pending-end'"/>
          </xsl:call-template>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="correction-list">
    <xsl:param name="form"/>
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <paragraph>
        <strong>
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="$form"/>
            <xsl:with-param name="values">
              <count><xsl:value-of select="count($of)"/></count>
            </xsl:with-param>
          </xsl:call-template>
        </strong>
        <xsl:for-each select="$of">
          <xsl:if test="position() &gt; 1">
            <xsl:call-template name="say">
              <xsl:with-param name="form" select="'clause-separator'"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:call-template name="say">
            <xsl:with-param name="form">
              <xsl:choose>
                <xsl:when test="@withdrawn or not(@now)">corrected-withdrawn</xsl:when>
                <xsl:when test="not(@was)">corrected-supplied</xsl:when>
                <xsl:otherwise><xsl:value-of select="concat($form, '-item')"/></xsl:otherwise>
              </xsl:choose>
            </xsl:with-param>
            <xsl:with-param name="values">
              <name><xsl:value-of select="@name"/></name>
              <month>
                <xsl:choose>
                  <xsl:when test="substring(@month, 1, 4) = substring($report/@month, 1, 4)">
                    <xsl:value-of select="substring-after(@month-text, '年')"/>
                  </xsl:when>
                  <xsl:otherwise><xsl:value-of select="@month-text"/></xsl:otherwise>
                </xsl:choose>
              </month>
              <was><xsl:value-of select="@was"/></was>
              <now><xsl:value-of select="@now"/></now>
              <why><xsl:value-of select="why"/></why>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:text>。</xsl:text>
      </paragraph>
    </xsl:if>
  </xsl:template>

  <!-- When the whole month came late, one sentence says so. -->
  <xsl:template name="late-reports">
    <xsl:param name="late"/>
    <xsl:choose>
      <xsl:when test="$report/@reported and count($late) &gt;= $totals/@reported">
        <xsl:call-template name="paragraph">
          <xsl:with-param name="form" select="'late-all'"/>
          <xsl:with-param name="values">
            <date><xsl:value-of select="$report/@reported-text"/></date>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="named">
          <xsl:with-param name="form" select="'late-some'"/>
          <xsl:with-param name="of" select="$late"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 待核2项：… -->
  <xsl:template name="named">
    <xsl:param name="form"/>
    <xsl:param name="of"/>
    <xsl:param name="end"/>
    <paragraph>
      <strong>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="$form"/>
          <xsl:with-param name="values">
            <count><xsl:value-of select="count($of)"/></count>
          </xsl:with-param>
        </xsl:call-template>
      </strong>
      <xsl:call-template name="target-names">
        <xsl:with-param name="targets" select="$of"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="$end != ''">
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="$end"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>。</xsl:otherwise>
      </xsl:choose>
    </paragraph>
  </xsl:template>
</xsl:stylesheet>
