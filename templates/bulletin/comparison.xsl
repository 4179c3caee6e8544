<?xml version="1.0" encoding="UTF-8"?>
<!-- The monthly comparison across plans: from the view (page `comparison-bulletin`) to the document (document.rng). What
     it says is in words.xml; this file says in which order. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="common.xsl"/>
  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:variable name="comparison" select="/view/comparison"/>
  <xsl:variable name="plans" select="$comparison/plan"/>
  <xsl:variable name="reporting" select="$plans[@has-progress]"/>
  <xsl:variable name="sample" select="/view/site/@sample or $plans/@sample"/>
  <!-- What no plan of this month has a target for is left out. -->
  <xsl:variable name="strong" select="$comparison/indicator[@strength = 'strong'][entry/target]"/>
  <xsl:variable name="weak" select="$comparison/indicator[@strength = 'weak'][entry/target]"/>
  <xsl:variable name="month">
    <month><xsl:value-of select="$comparison/@month-text"/></month>
  </xsl:variable>
  <xsl:variable name="publisher">
    <xsl:call-template name="issuer">
      <xsl:with-param name="sample" select="$sample"/>
    </xsl:call-template>
  </xsl:variable>

  <xsl:template match="/">
    <document id="compare/{$comparison/@month}" author="{$publisher}">
      <xsl:attribute name="title"><xsl:call-template name="title"/></xsl:attribute>
      <xsl:attribute name="date">
        <xsl:call-template name="last-day">
          <xsl:with-param name="month" select="$comparison/@month"/>
        </xsl:call-template>
      </xsl:attribute>
      <xsl:attribute name="subject">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'compare-subject'"/>
          <xsl:with-param name="values">
            <xsl:copy-of select="$month"/>
            <plans>
              <xsl:call-template name="plan-shorts">
                <xsl:with-param name="of" select="$plans"/>
              </xsl:call-template>
            </plans>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:attribute>
      <xsl:call-template name="mark">
        <xsl:with-param name="sample" select="$sample"/>
      </xsl:call-template>
      <head form="sample">
        <masthead>
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'compare-masthead'"/>
          </xsl:call-template>
        </masthead>
        <office><xsl:value-of select="$publisher"/></office>
        <date><xsl:value-of select="$comparison/@month-text"/></date>
      </head>
      <title><xsl:call-template name="title"/></title>
      <xsl:call-template name="opening"/>
      <xsl:call-template name="number-sections">
        <xsl:with-param name="sections">
          <xsl:call-template name="plans"/>
          <xsl:call-template name="strong"/>
          <xsl:call-template name="weak"/>
          <xsl:call-template name="notes"/>
        </xsl:with-param>
      </xsl:call-template>
    </document>
  </xsl:template>

  <xsl:template name="title">
    <xsl:call-template name="say">
      <xsl:with-param name="form">
        <xsl:choose>
          <xsl:when test="$sample">compare-title-sample</xsl:when>
          <xsl:otherwise>compare-title-plain</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="values"><xsl:copy-of select="$month"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="plan-shorts">
    <xsl:param name="of"/>
    <xsl:for-each select="$of">
      <xsl:call-template name="separator"/>
      <xsl:value-of select="@short"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The opening: which plans, how many targets, who told nothing. -->

  <xsl:template name="opening">
    <paragraph>
      <xsl:call-template name="say">
        <xsl:with-param name="form">
          <xsl:choose>
            <xsl:when test="count($plans) = 1">compare-opening-one</xsl:when>
            <xsl:otherwise>compare-opening</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="values">
          <xsl:copy-of select="$month"/>
          <count><xsl:value-of select="count($plans)"/></count>
          <plans>
            <xsl:call-template name="plan-shorts">
              <xsl:with-param name="of" select="$plans"/>
            </xsl:call-template>
          </plans>
          <targets><xsl:value-of select="sum($plans/totals/@targets)"/></targets>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="$reporting">
        <xsl:call-template name="say">
          <xsl:with-param name="form">
            <xsl:choose>
              <xsl:when test="sum($reporting/totals/@missing) = 0">compare-opening-reports-all</xsl:when>
              <xsl:otherwise>compare-opening-reports</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="values">
            <expected><xsl:value-of select="sum($reporting/totals/@expected)"/></expected>
            <reported><xsl:value-of select="sum($reporting/totals/@reported)"/></reported>
            <missing><xsl:value-of select="sum($reporting/totals/@missing)"/></missing>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="opening-plans">
        <xsl:with-param name="form" select="'compare-opening-silent'"/>
        <xsl:with-param name="of" select="$plans[not(@has-progress)]"/>
      </xsl:call-template>
      <xsl:call-template name="opening-plans">
        <xsl:with-param name="form" select="'compare-opening-left-out'"/>
        <xsl:with-param name="of" select="/view/site/plan[not(@id = $plans/@id)]"/>
      </xsl:call-template>
      <xsl:if test="count($plans) &gt; 1">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'compare-opening-caution'"/>
        </xsl:call-template>
      </xsl:if>
    </paragraph>
  </xsl:template>

  <xsl:template name="opening-plans">
    <xsl:param name="form"/>
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="$form"/>
        <xsl:with-param name="values">
          <plans>
            <xsl:call-template name="plan-shorts">
              <xsl:with-param name="of" select="$of"/>
            </xsl:call-template>
          </plans>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- 各计划总体进展 -->

  <xsl:template name="plans">
    <section>
      <xsl:call-template name="section-title">
        <xsl:with-param name="name" select="'plans'"/>
      </xsl:call-template>
      <xsl:for-each select="$reporting">
        <paragraph>
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'plans-judged'"/>
            <xsl:with-param name="values"><plan><strong><xsl:value-of select="@short"/></strong></plan></xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="judged-counts">
            <xsl:with-param name="totals" select="totals"/>
          </xsl:call-template>
        </paragraph>
      </xsl:for-each>
      <table id="table-plans">
        <caption>
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'plans-caption'"/>
          </xsl:call-template>
        </caption>
        <column width="30"/>
        <column width="15" align="center"/>
        <column width="12" align="center"/>
        <column width="12" align="center"/>
        <column width="14" align="center"/>
        <column width="15" align="center"/>
        <column width="15" align="center"/>
        <column width="15" align="center"/>
        <column width="13" align="center"/>
        <column width="16" align="center"/>
        <head>
          <row>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="form" select="'column-plan'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="form" select="'column-targets'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="form" select="'column-expected'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="form" select="'column-reported'"/>
            </xsl:call-template>
            <xsl:for-each select="$plans[1]/totals/status">
              <xsl:sort select="string-length(substring-before(concat(' ', $status-order), concat(' ', @name)))" data-type="number"/>
              <cell header="column"><xsl:value-of select="@label"/></cell>
            </xsl:for-each>
          </row>
        </head>
        <body>
          <xsl:for-each select="$plans">
            <row>
              <cell header="row"><link href="plans/{@id}/index.html"><xsl:value-of select="@short"/></link></cell>
              <cell><xsl:value-of select="totals/@targets"/></cell>
              <xsl:choose>
                <xsl:when test="@has-progress">
                  <cell><xsl:value-of select="totals/@expected"/></cell>
                  <cell><xsl:value-of select="totals/@reported"/></cell>
                  <xsl:for-each select="totals/status">
                    <xsl:sort select="string-length(substring-before(concat(' ', $status-order), concat(' ', @name)))" data-type="number"/>
                    <cell><xsl:value-of select="@count"/></cell>
                  </xsl:for-each>
                </xsl:when>
                <xsl:otherwise>
                  <cell span="8">
                    <xsl:call-template name="say">
                      <xsl:with-param name="form" select="'only-goals'"/>
                    </xsl:call-template>
                  </cell>
                </xsl:otherwise>
              </xsl:choose>
            </row>
          </xsl:for-each>
        </body>
      </table>
    </section>
  </xsl:template>

  <!-- 可以对照的指标 -->

  <xsl:template name="strong">
    <section>
      <xsl:call-template name="section-title">
        <xsl:with-param name="name" select="'strong'"/>
      </xsl:call-template>
      <xsl:call-template name="count-intro">
        <xsl:with-param name="name" select="'strong'"/>
        <xsl:with-param name="of" select="$strong"/>
      </xsl:call-template>
      <xsl:for-each select="$strong">
        <xsl:call-template name="heading">
          <xsl:with-param name="level" select="2"/>
          <xsl:with-param name="number" select="position()"/>
          <xsl:with-param name="text" select="@name"/>
          <xsl:with-param name="id" select="@id"/>
        </xsl:call-template>
        <xsl:if test="definition">
          <xsl:call-template name="paragraph">
            <xsl:with-param name="form" select="'strong-definition'"/>
            <xsl:with-param name="values"><text><xsl:value-of select="definition"/></text></xsl:with-param>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="strong-table"/>
        <xsl:if test="group">
          <paragraph role="note"><xsl:call-template name="guard"/></paragraph>
        </xsl:if>
        <xsl:if test="entry[target or mention]/caveat">
          <paragraph role="note"><xsl:call-template name="caveats"/></paragraph>
        </xsl:if>
        <xsl:call-template name="figure">
          <xsl:with-param name="figure" select="figure"/>
        </xsl:call-template>
      </xsl:for-each>
    </section>
  </xsl:template>

  <!-- What may be compared: each heading of the guard with the plans under it. -->
  <xsl:template name="guard">
    <strong>
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'guard'"/>
      </xsl:call-template>
    </strong>
    <xsl:variable name="groups" select="group"/>
    <xsl:for-each select="$groups[not(@heading = preceding-sibling::group/@heading)]">
      <xsl:variable name="of" select="$groups[@heading = current()/@heading]/member/@plan"/>
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'guard-part'"/>
        <xsl:with-param name="values">
          <heading><xsl:value-of select="@heading"/></heading>
          <plans>
            <xsl:call-template name="plan-shorts">
              <xsl:with-param name="of" select="$plans[@id = $of]"/>
            </xsl:call-template>
          </plans>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- What the target asks for, with the plan's own word for how firmly, and its day where that is not the
       plan's last. -->
  <xsl:template name="goal">
    <xsl:value-of select="@goal"/>
    <xsl:if test="@modality">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'modality'"/>
        <xsl:with-param name="values"><word><xsl:value-of select="@modality"/></word></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="@kind != 'ongoing' and @kind != 'milestone' and substring(@due, 1, 7) != ../@to">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'goal-due'"/>
        <xsl:with-param name="values"><due><xsl:value-of select="@due-text"/></due></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="count-intro">
    <xsl:param name="name"/>
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="$of">
        <xsl:call-template name="paragraph">
          <xsl:with-param name="form" select="concat($name, '-intro')"/>
          <xsl:with-param name="values"><count><xsl:value-of select="count($of)"/></count></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="paragraph">
          <xsl:with-param name="form" select="concat($name, '-none')"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="strong-table">
    <table id="table-{@id}">
      <caption>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'strong-caption'"/>
          <xsl:with-param name="values"><name><xsl:value-of select="@name"/></name></xsl:with-param>
        </xsl:call-template>
      </caption>
      <column width="21"/>
      <column width="45"/>
      <column width="21"/>
      <column width="22"/>
      <column width="26"/>
      <column width="25"/>
      <head>
        <row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-plan'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-quote'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-goal'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-value'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-status'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-basis'"/>
          </xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="entry">
          <xsl:choose>
            <xsl:when test="target">
              <xsl:for-each select="target">
                <row>
                  <xsl:call-template name="target-cells"/>
                  <cell>
                    <xsl:for-each select="..">
                      <xsl:call-template name="basis"/>
                    </xsl:for-each>
                  </cell>
                </row>
              </xsl:for-each>
            </xsl:when>
            <xsl:when test="mention">
              <row>
                <xsl:call-template name="mention-cells"/>
                <cell><xsl:call-template name="basis"/></cell>
              </row>
            </xsl:when>
            <xsl:otherwise>
              <row>
                <cell header="row"><xsl:value-of select="@short"/></cell>
                <cell span="5"><xsl:value-of select="absent"/></cell>
              </row>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- Plan, the promise in the plan's own words, goal, attained, status. -->
  <xsl:template name="target-cells">
    <cell header="row"><xsl:value-of select="../@short"/></cell>
    <cell>
      <link href="{@path}">
        <xsl:choose>
          <xsl:when test="quote"><xsl:value-of select="quote"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="@name"/></xsl:otherwise>
        </xsl:choose>
      </link>
      <xsl:call-template name="item-number"/>
    </cell>
    <cell><xsl:call-template name="goal"/></cell>
    <cell>
      <xsl:choose>
        <xsl:when test="@reason = 'no-progress-published'">
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'only-goals-value'"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="value"/></xsl:otherwise>
      </xsl:choose>
    </cell>
    <cell>
      <xsl:call-template name="status"/>
      <xsl:if test="@reason-label">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'status-reason'"/>
          <xsl:with-param name="values"><reason><xsl:value-of select="@reason-label"/></reason></xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </cell>
  </xsl:template>

  <xsl:template name="mention-cells">
    <cell header="row"><xsl:value-of select="@short"/></cell>
    <cell>
      <xsl:choose>
        <xsl:when test="mention/@item">
          <link href="plans/{@plan}/text.html#item-{mention/@item}"><xsl:value-of select="mention"/></link>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="mention"/></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="mention/@item">
        <xsl:call-template name="item-number">
          <xsl:with-param name="number" select="mention/@item"/>
        </xsl:call-template>
      </xsl:if>
    </cell>
    <cell span="3">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'mention-only'"/>
      </xsl:call-template>
    </cell>
  </xsl:template>

  <xsl:template name="basis">
    <xsl:choose>
      <xsl:when test="@basis-label and @scope">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'basis'"/>
          <xsl:with-param name="values">
            <basis><xsl:value-of select="@basis-label"/></basis>
            <scope><xsl:value-of select="@scope"/></scope>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@basis-label"><xsl:value-of select="@basis-label"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'dash'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What to mind when the plans are read side by side, plan by plan. -->
  <xsl:template name="caveats">
    <strong>
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'caveats'"/>
      </xsl:call-template>
    </strong>
    <xsl:for-each select="entry[target or mention][caveat]">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'caveat'"/>
        <xsl:with-param name="values">
          <plan><xsl:value-of select="@short"/></plan>
          <text>
            <xsl:call-template name="stop">
              <xsl:with-param name="text" select="caveat"/>
            </xsl:call-template>
          </text>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- 只能并列的指标: one table, an indicator a group of rows. -->

  <xsl:template name="weak">
    <section>
      <xsl:call-template name="section-title">
        <xsl:with-param name="name" select="'weak'"/>
      </xsl:call-template>
      <xsl:call-template name="count-intro">
        <xsl:with-param name="name" select="'weak'"/>
        <xsl:with-param name="of" select="$weak"/>
      </xsl:call-template>
      <xsl:if test="$weak">
        <table id="table-weak">
          <caption>
            <xsl:call-template name="say">
              <xsl:with-param name="form" select="'weak-caption'"/>
            </xsl:call-template>
          </caption>
          <column width="22"/>
          <column width="57"/>
          <column width="25"/>
          <column width="25"/>
          <column width="29"/>
          <head>
            <row>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="form" select="'column-plan'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="form" select="'column-quote'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="form" select="'column-goal'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="form" select="'column-value'"/>
              </xsl:call-template>
              <xsl:call-template name="head-cell">
                <xsl:with-param name="form" select="'column-status'"/>
              </xsl:call-template>
            </row>
          </head>
          <body>
            <xsl:for-each select="$weak">
              <xsl:call-template name="weak-group">
                <xsl:with-param name="number" select="position()"/>
              </xsl:call-template>
            </xsl:for-each>
          </body>
        </table>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="weak-group">
    <xsl:param name="number"/>
    <row>
      <cell header="row" span="5">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'weak-group'"/>
          <xsl:with-param name="values">
            <number><xsl:value-of select="$number"/></number>
            <name><xsl:value-of select="@name"/></name>
          </xsl:with-param>
        </xsl:call-template>
      </cell>
    </row>
    <xsl:for-each select="entry/target">
      <row><xsl:call-template name="target-cells"/></row>
    </xsl:for-each>
    <xsl:for-each select="entry[not(target)][mention]">
      <row><xsl:call-template name="mention-cells"/></row>
    </xsl:for-each>
    <xsl:variable name="absent" select="entry[absent]"/>
    <xsl:if test="$absent">
      <row>
        <cell span="5">
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'weak-absent'"/>
            <xsl:with-param name="values">
              <text><xsl:value-of select="$absent[1]/absent"/></text>
              <plans>
                <xsl:call-template name="plan-shorts">
                  <xsl:with-param name="of" select="$absent"/>
                </xsl:call-template>
              </plans>
            </xsl:with-param>
          </xsl:call-template>
        </cell>
      </row>
    </xsl:if>
    <xsl:if test="entry[target or mention]/caveat">
      <row><cell span="5"><xsl:call-template name="caveats"/></cell></row>
    </xsl:if>
  </xsl:template>

  <!-- 说明 -->

  <xsl:template name="notes">
    <section>
      <xsl:call-template name="section-title">
        <xsl:with-param name="name" select="'notes'"/>
      </xsl:call-template>
      <xsl:call-template name="paragraph">
        <xsl:with-param name="form" select="'notes-plans'"/>
        <xsl:with-param name="values">
          <plans>
            <xsl:for-each select="$plans">
              <xsl:if test="position() &gt; 1">
                <xsl:call-template name="say">
                  <xsl:with-param name="form" select="'clause-separator'"/>
                </xsl:call-template>
              </xsl:if>
              <xsl:call-template name="say">
                <xsl:with-param name="form" select="'notes-plan'"/>
                <xsl:with-param name="values">
                  <short><xsl:value-of select="@short"/></short>
                  <title><xsl:value-of select="@title"/></title>
                </xsl:with-param>
              </xsl:call-template>
            </xsl:for-each>
          </plans>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="paragraph">
        <xsl:with-param name="form" select="'notes-words'"/>
      </xsl:call-template>
      <xsl:call-template name="paragraph">
        <xsl:with-param name="form" select="'notes-status'"/>
        <xsl:with-param name="values"><xsl:copy-of select="$month"/></xsl:with-param>
      </xsl:call-template>
      <xsl:if test="$sample">
        <xsl:call-template name="paragraph">
          <xsl:with-param name="form" select="'notes-sample'"/>
        </xsl:call-template>
      </xsl:if>
    </section>
  </xsl:template>
</xsl:stylesheet>
