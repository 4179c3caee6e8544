<?xml version="1.0" encoding="UTF-8"?>
<!-- The annexes of the monthly bulletin: all targets, items without a number, those not judged, the rules. Included by
     monthly.xsl, whose variables it uses. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:variable name="items" select="$report/items/item"/>
  <!-- Indicators under which another plan has a target too. -->
  <xsl:variable name="shared" select="/view/shared/indicator"/>

  <!-- All judged targets as bullet charts, chapter by chapter. -->
  <xsl:variable name="goals" select="$report/figure[starts-with(@id, 'goals')]"/>

  <!-- 附件1, 附件2 …: numbered on, whichever there are. -->
  <xsl:variable name="annex-targets">
    <xsl:call-template name="annex-label">
      <xsl:with-param name="number" select="1"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="annex-goals">
    <xsl:call-template name="annex-label">
      <xsl:with-param name="number" select="2"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="annex-items">
    <xsl:call-template name="annex-label">
      <xsl:with-param name="number" select="2 + boolean($goals)"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="annex-outside">
    <xsl:call-template name="annex-label">
      <xsl:with-param name="number" select="2 + boolean($goals) + boolean($items)"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="annex-shared">
    <xsl:call-template name="annex-label">
      <xsl:with-param name="number" select="2 + boolean($goals) + boolean($items) + boolean($outside)"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="annex-rules">
    <xsl:call-template name="annex-label">
      <xsl:with-param name="number" select="2 + boolean($goals) + boolean($items) + boolean($outside) + boolean($shared)"/>
    </xsl:call-template>
  </xsl:variable>

  <xsl:template name="annex-label">
    <xsl:param name="number"/>
    <xsl:call-template name="say">
      <xsl:with-param name="form" select="'annex-label'"/>
      <xsl:with-param name="values"><number><xsl:value-of select="$number"/></number></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="annexes">
    <xsl:call-template name="annex-list"/>
    <xsl:call-template name="signature"/>
    <xsl:call-template name="targets-annex"/>
    <xsl:if test="$goals">
      <xsl:call-template name="goals-annex"/>
    </xsl:if>
    <xsl:if test="$items">
      <xsl:call-template name="items-annex"/>
    </xsl:if>
    <xsl:if test="$outside">
      <xsl:call-template name="outside-annex"/>
    </xsl:if>
    <xsl:if test="$shared">
      <xsl:call-template name="shared-annex"/>
    </xsl:if>
    <xsl:call-template name="rules-annex"/>
  </xsl:template>

  <!-- What is annexed, at the end of the text. -->
  <xsl:template name="annex-list">
    <annexes>
      <xsl:attribute name="label">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'annexes'"/>
        </xsl:call-template>
      </xsl:attribute>
      <xsl:call-template name="annex-item">
        <xsl:with-param name="name" select="'targets'"/>
      </xsl:call-template>
      <xsl:if test="$goals">
        <xsl:call-template name="annex-item">
          <xsl:with-param name="name" select="'goals'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$items">
        <xsl:call-template name="annex-item">
          <xsl:with-param name="name" select="'items'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$outside">
        <xsl:call-template name="annex-item">
          <xsl:with-param name="name" select="'outside'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$shared">
        <xsl:call-template name="annex-item">
          <xsl:with-param name="name" select="'shared'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="annex-item">
        <xsl:with-param name="name" select="'rules'"/>
      </xsl:call-template>
    </annexes>
  </xsl:template>

  <xsl:template name="annex-item">
    <xsl:param name="name"/>
    <item>
      <link to="annex-{$name}">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="concat('annex-', $name)"/>
        </xsl:call-template>
      </link>
    </item>
  </xsl:template>

  <xsl:template name="annex">
    <xsl:param name="label"/>
    <xsl:param name="name"/>
    <annex label="{$label}" id="annex-{$name}">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="concat('annex-', $name)"/>
      </xsl:call-template>
    </annex>
  </xsl:template>

  <!-- All targets in the order of the plan, under its chapters. -->

  <xsl:template name="targets-annex">
    <xsl:call-template name="annex">
      <xsl:with-param name="label" select="$annex-targets"/>
      <xsl:with-param name="name" select="'targets'"/>
    </xsl:call-template>
    <table id="table-targets">
      <xsl:call-template name="caption">
        <xsl:with-param name="form" select="'targets-caption'"/>
      </xsl:call-template>
      <column width="8" align="center"/>
      <column width="38"/>
      <column width="20"/>
      <column width="24"/>
      <column width="16" align="center"/>
      <column width="29"/>
      <column width="21"/>
      <head>
        <row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-number'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-target'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-goal'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-value'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-share'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-status'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-unit'"/>
          </xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="$targets">
          <xsl:if test="not(@chapter = preceding-sibling::target[1]/@chapter)">
            <row><cell header="row" span="7"><xsl:call-template name="chapter-name"/></cell></row>
          </xsl:if>
          <xsl:call-template name="target-row">
            <xsl:with-param name="number" select="position()"/>
          </xsl:call-template>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="chapter-name">
    <xsl:variable name="chapter" select="$plan/chapter[@number = current()/@chapter]"/>
    <xsl:choose>
      <xsl:when test="$chapter"><xsl:value-of select="$chapter/@heading"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'chapter-added'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="target-row">
    <xsl:param name="number"/>
    <row>
      <cell><xsl:value-of select="$number"/></cell>
      <cell header="row">
        <xsl:call-template name="target-link"/>
        <xsl:call-template name="item-number"/>
      </cell>
      <cell><xsl:call-template name="goal"/></cell>
      <cell><xsl:call-template name="value"/></cell>
      <cell>
        <xsl:call-template name="shares"/>
        <xsl:call-template name="share-bar"/>
      </cell>
      <cell>
        <xsl:call-template name="status"/>
        <xsl:call-template name="flags"/>
      </cell>
      <cell><xsl:call-template name="leads"/></cell>
    </row>
  </xsl:template>

  <!-- What `shares` says as a bar: of frequencies by whole times, of what was done in an earlier month without its schedule. -->
  <xsl:template name="share-bar">
    <xsl:if test="@status = 'done' or @status = 'on-schedule' or @status = 'behind' or @status = 'overdue'">
      <xsl:choose>
        <xsl:when test="@kind = 'frequency' and @number and @expected-value and @scheduled and not(@whole) and @status != 'done'">
          <xsl:call-template name="bar">
            <xsl:with-param name="share" select="1000 * @number div @goal-number"/>
            <xsl:with-param name="scheduled" select="1000 * @expected-value div @goal-number"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="@status = 'done' and @judged and @judged != @month">
          <xsl:call-template name="bar">
            <xsl:with-param name="share" select="10 * translate(@done, '%', '')"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="bar">
            <xsl:with-param name="share" select="10 * translate(@done, '%', '')"/>
            <xsl:with-param name="scheduled" select="10 * translate(@scheduled, '%', '')"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <!-- Nothing where there is no number; what goes beyond the goal ends with it. -->
  <xsl:template name="bar">
    <xsl:param name="share"/>
    <xsl:param name="scheduled" select="number('')"/>
    <xsl:if test="$share &gt;= 0 or $share &lt; 0">
      <bar status="{@status}">
        <xsl:attribute name="share"><xsl:call-template name="thousandths"><xsl:with-param name="number" select="$share"/></xsl:call-template></xsl:attribute>
        <xsl:if test="$scheduled &gt;= 0">
          <xsl:attribute name="scheduled"><xsl:call-template name="thousandths"><xsl:with-param name="number" select="$scheduled"/></xsl:call-template></xsl:attribute>
        </xsl:if>
      </bar>
    </xsl:if>
  </xsl:template>

  <xsl:template name="thousandths">
    <xsl:param name="number"/>
    <xsl:choose>
      <xsl:when test="$number &lt; 0">0</xsl:when>
      <xsl:when test="$number &gt; 1000">1000</xsl:when>
      <xsl:otherwise><xsl:value-of select="round($number)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What a reader must know of the figure; slips and due days are told in the text. -->
  <xsl:template name="flags">
    <!-- Done in an earlier month: 2023年9月提前完成. -->
    <xsl:variable name="earlier" select="@status = 'done' and @scheduled and @met and @met != @month"/>
    <xsl:variable name="when" select="flag[@name = 'early' or @name = 'late'][1]/@label"/>
    <xsl:variable name="told" select="flag[(not($earlier) and (@name = 'early' or @name = 'late')) or @name = 'revised' or @name = 'corrected' or @name = 'pending']/@label
                                      | forecast[../@status = 'behind']/@pace"/>
    <xsl:if test="$told or $earlier">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'bracket'"/>
        <xsl:with-param name="values">
          <text>
            <xsl:if test="$earlier">
              <xsl:call-template name="say">
                <xsl:with-param name="form" select="'done-in'"/>
                <xsl:with-param name="values">
                  <month><xsl:value-of select="@met-text"/></month>
                  <how>
                    <xsl:value-of select="$when"/>
                    <xsl:if test="not($when)"><xsl:call-template name="say"><xsl:with-param name="form" select="'done-plainly'"/></xsl:call-template></xsl:if>
                  </how>
                </xsl:with-param>
              </xsl:call-template>
              <xsl:if test="$told"><xsl:call-template name="say"><xsl:with-param name="form" select="'separator'"/></xsl:call-template></xsl:if>
            </xsl:if>
            <xsl:for-each select="$told">
              <xsl:call-template name="separator"/>
              <xsl:value-of select="."/>
            </xsl:for-each>
          </text>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The same in charts. -->

  <xsl:template name="goals-annex">
    <xsl:call-template name="annex">
      <xsl:with-param name="label" select="$annex-goals"/>
      <xsl:with-param name="name" select="'goals'"/>
    </xsl:call-template>
    <paragraph role="note">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'goals-intro'"/>
        <xsl:with-param name="values">
          <count><xsl:value-of select="count($goals/table/row)"/></count>
          <annex><link to="annex-targets"><xsl:value-of select="$annex-targets"/></link></annex>
        </xsl:with-param>
      </xsl:call-template>
    </paragraph>
    <xsl:call-template name="figure">
      <xsl:with-param name="figure" select="$goals"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Items without a number. -->

  <xsl:template name="items-annex">
    <xsl:call-template name="annex">
      <xsl:with-param name="label" select="$annex-items"/>
      <xsl:with-param name="name" select="'items'"/>
    </xsl:call-template>
    <table id="table-items">
      <xsl:call-template name="caption">
        <xsl:with-param name="form" select="'items-caption'"/>
      </xsl:call-template>
      <column width="54"/>
      <column width="18" align="center"/>
      <column width="60"/>
      <column width="28"/>
      <head>
        <row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-item'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-state'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-note'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-unit'"/>
          </xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="$items">
          <row>
            <cell header="row"><xsl:value-of select="@heading"/></cell>
            <cell><xsl:call-template name="item-state"/></cell>
            <cell><xsl:call-template name="item-notes"/></cell>
            <cell><xsl:call-template name="leads"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- Those not judged, and why. -->

  <xsl:template name="outside-annex">
    <xsl:call-template name="annex">
      <xsl:with-param name="label" select="$annex-outside"/>
      <xsl:with-param name="name" select="'outside'"/>
    </xsl:call-template>
    <table id="table-outside">
      <xsl:call-template name="caption">
        <xsl:with-param name="form" select="'outside-caption'"/>
      </xsl:call-template>
      <column width="10" align="center"/>
      <column width="46"/>
      <column width="24"/>
      <column width="24"/>
      <column width="32"/>
      <column width="24"/>
      <head>
        <row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-number'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-target'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-goal'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-value'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-reason'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-unit'"/>
          </xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="$outside">
          <row>
            <cell><xsl:value-of select="position()"/></cell>
            <cell header="row">
              <xsl:call-template name="target-link"/>
              <xsl:call-template name="item-number"/>
            </cell>
            <cell><xsl:call-template name="goal"/></cell>
            <cell><xsl:call-template name="value"/></cell>
            <cell>
              <xsl:choose>
                <xsl:when test="@reason-label"><xsl:value-of select="@reason-label"/></xsl:when>
                <xsl:otherwise><xsl:value-of select="@status-label"/></xsl:otherwise>
              </xsl:choose>
            </cell>
            <cell><xsl:call-template name="leads"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- The other plans: what may be compared in a table, the rest by name. -->

  <xsl:template name="shared-annex">
    <xsl:variable name="comparable" select="$shared[member]"/>
    <xsl:variable name="apart" select="$shared[not(member)]"/>
    <xsl:call-template name="annex">
      <xsl:with-param name="label" select="$annex-shared"/>
      <xsl:with-param name="name" select="'shared'"/>
    </xsl:call-template>
    <paragraph>
      <xsl:if test="$comparable">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'shared-intro'"/>
          <xsl:with-param name="values"><count><xsl:value-of select="count($comparable)"/></count></xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$apart">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'shared-apart'"/>
          <xsl:with-param name="values">
            <count><xsl:value-of select="count($apart)"/></count>
            <names>
              <xsl:for-each select="$apart">
                <xsl:call-template name="separator">
                  <xsl:with-param name="among" select="$apart"/>
                </xsl:call-template>
                <link href="compare/{@id}.html"><xsl:value-of select="@name"/></link>
              </xsl:for-each>
            </names>
            <bulletin>
              <link href="compare/{$report/@month}.html">
                <xsl:call-template name="say">
                  <xsl:with-param name="form" select="'shared-bulletin'"/>
                  <xsl:with-param name="values"><xsl:copy-of select="$month"/></xsl:with-param>
                </xsl:call-template>
              </link>
            </bulletin>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </paragraph>
    <xsl:if test="$comparable">
      <xsl:call-template name="shared-table">
        <xsl:with-param name="of" select="$comparable"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="shared-table">
    <xsl:param name="of"/>
    <table id="table-shared">
      <xsl:call-template name="caption">
        <xsl:with-param name="form" select="'shared-caption'"/>
      </xsl:call-template>
      <column width="30"/>
      <column width="24"/>
      <column width="44"/>
      <column width="20"/>
      <column width="20"/>
      <column width="24"/>
      <head>
        <row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-indicator'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-plan'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-target'"/>
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
        <xsl:for-each select="$of/member">
          <xsl:sort select="count(../preceding-sibling::indicator)" data-type="number"/>
          <xsl:sort select="boolean(@own)" order="descending"/>
          <row>
            <xsl:if test="count(../member[@own]) = 0 or generate-id(.) = generate-id(../member[@own][1])">
              <cell header="row" rows="{count(../member)}"><link href="compare/{../@id}.html"><xsl:value-of select="../@name"/></link></cell>
            </xsl:if>
            <cell>
              <xsl:choose>
                <xsl:when test="@own">
                  <xsl:call-template name="say">
                    <xsl:with-param name="form" select="'shared-own'"/>
                    <xsl:with-param name="values"><plan><xsl:value-of select="@short"/></plan></xsl:with-param>
                  </xsl:call-template>
                </xsl:when>
                <xsl:otherwise><xsl:value-of select="@short"/></xsl:otherwise>
              </xsl:choose>
            </cell>
            <cell><xsl:call-template name="target-link"/></cell>
            <cell><xsl:call-template name="goal"/></cell>
            <cell>
              <xsl:choose>
                <xsl:when test="@reason = 'no-progress-published'">
                  <xsl:call-template name="say">
                    <xsl:with-param name="form" select="'only-goals-value'"/>
                  </xsl:call-template>
                </xsl:when>
                <xsl:otherwise><xsl:value-of select="@value"/></xsl:otherwise>
              </xsl:choose>
            </cell>
            <cell><xsl:call-template name="status"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- How was judged, and what the words mean. -->

  <xsl:template name="rules-annex">
    <xsl:call-template name="annex">
      <xsl:with-param name="label" select="$annex-rules"/>
      <xsl:with-param name="name" select="'rules'"/>
    </xsl:call-template>
    <xsl:call-template name="number-sections">
      <xsl:with-param name="sections">
        <section>
          <xsl:call-template name="rules-title">
            <xsl:with-param name="form" select="'rules-basis'"/>
          </xsl:call-template>
          <xsl:call-template name="rules-basis"/>
        </section>
        <section>
          <xsl:call-template name="rules-title">
            <xsl:with-param name="form" select="'rules-schedule'"/>
          </xsl:call-template>
          <xsl:call-template name="paragraph">
            <xsl:with-param name="form" select="'rules-schedule-text'"/>
            <xsl:with-param name="values"><annex><xsl:value-of select="$annex-targets"/></annex></xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="rules-kinds"/>
        </section>
        <section>
          <xsl:call-template name="rules-title">
            <xsl:with-param name="form" select="'rules-status'"/>
          </xsl:call-template>
          <xsl:call-template name="rules-status"/>
        </section>
        <section>
          <xsl:call-template name="rules-title">
            <xsl:with-param name="form" select="'rules-shares'"/>
          </xsl:call-template>
          <xsl:call-template name="paragraph">
            <xsl:with-param name="form" select="'rules-shares-text'"/>
            <xsl:with-param name="values"><xsl:copy-of select="$month"/></xsl:with-param>
          </xsl:call-template>
        </section>
        <xsl:if test="$lagging/forecast">
          <section>
            <xsl:call-template name="rules-title">
              <xsl:with-param name="form" select="'rules-pace'"/>
            </xsl:call-template>
            <xsl:call-template name="paragraph">
              <xsl:with-param name="form" select="'rules-pace-text'"/>
            </xsl:call-template>
          </section>
        </xsl:if>
        <xsl:if test="$sample">
          <section>
            <xsl:call-template name="rules-title">
              <xsl:with-param name="form" select="'rules-sample'"/>
            </xsl:call-template>
            <xsl:call-template name="paragraph">
              <xsl:with-param name="form" select="'rules-sample-text'"/>
              <xsl:with-param name="values"><title><xsl:value-of select="$plan-name"/></title></xsl:with-param>
            </xsl:call-template>
          </section>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="rules-title">
    <xsl:param name="form"/>
    <xsl:attribute name="id"><xsl:value-of select="$form"/></xsl:attribute>
    <xsl:attribute name="title">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="$form"/>
      </xsl:call-template>
    </xsl:attribute>
  </xsl:template>

  <xsl:template name="rules-basis">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="form">rules-basis-text<xsl:if test="$report/annual">-annual</xsl:if></xsl:with-param>
      <xsl:with-param name="values">
        <title><xsl:value-of select="$plan-name"/></title>
        <source>
          <xsl:if test="$plan/@number or $plan/@issued">
            <xsl:call-template name="say">
              <xsl:with-param name="form">
                <xsl:choose>
                  <xsl:when test="$plan/@number and $plan/@issued">rules-source</xsl:when>
                  <xsl:when test="$plan/@number">rules-source-number</xsl:when>
                  <xsl:otherwise>rules-source-date</xsl:otherwise>
                </xsl:choose>
              </xsl:with-param>
              <xsl:with-param name="values">
                <number><xsl:value-of select="$plan/@number"/></number>
                <issued><xsl:value-of select="$plan/@issued-text"/></issued>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </source>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- One row for each kind that the plan has. -->
  <xsl:template name="rules-kinds">
    <table id="table-kinds">
      <xsl:call-template name="caption">
        <xsl:with-param name="form" select="'rules-kinds-caption'"/>
      </xsl:call-template>
      <column width="34"/>
      <column width="122"/>
      <head>
        <row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-kind'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-rule'"/>
          </xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="$targets[generate-id() = generate-id(key('target-kind', @kind)[1])]">
          <row>
            <cell header="row"><xsl:value-of select="@kind-label"/></cell>
            <cell><xsl:value-of select="@rule"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="rules-status">
    <table id="table-statuses">
      <xsl:call-template name="caption">
        <xsl:with-param name="form" select="'rules-status-caption'"/>
      </xsl:call-template>
      <column width="34"/>
      <column width="122"/>
      <head>
        <row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-status'"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="form" select="'column-meaning'"/>
          </xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="$totals/status">
          <xsl:sort select="string-length(substring-before(concat(' ', $status-order), concat(' ', @name)))" data-type="number"/>
          <row>
            <cell header="row"><status name="{@name}"><xsl:value-of select="@label"/></status></cell>
            <cell>
              <xsl:call-template name="say">
                <xsl:with-param name="form" select="concat('meaning-', @name)"/>
              </xsl:call-template>
            </cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>
</xsl:stylesheet>
