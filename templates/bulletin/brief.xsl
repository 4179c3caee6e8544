<?xml version="1.0" encoding="UTF-8"?>
<!-- 呈阅: a month on one page, for those who decide: totals with a bar, who lags with unit, share, gap and cause, what needs
     a decision, what changed. /view/@most says how many things a list may tell one by one; the rest is counted and left to
     the bulletin. The program looks for the largest number that keeps to one page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common"
                extension-element-prefixes="exsl">
  <xsl:import href="monthly.xsl"/>
  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:variable name="most">
    <xsl:choose>
      <xsl:when test="/view/@most"><xsl:value-of select="/view/@most"/></xsl:when>
      <xsl:otherwise>15</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <!-- Those whose day comes next month; the end of a period within the year is none. -->
  <xsl:variable name="months" select="12 * substring($report/@month, 1, 4) + substring($report/@month, 6, 2)"/>
  <xsl:variable name="near-due" select="$targets[flag/@name = 'near-due'][12 * substring(@due, 1, 4) + substring(@due, 6, 2) = $months + 1]"/>
  <!-- Who lags comes first: only what room the table leaves goes to last month's counts and to more names within a sentence. -->
  <xsl:variable name="room" select="$most - count($lagging)"/>
  <xsl:variable name="most-names" select="1 + $room * ($room &gt; 0)"/>

  <xsl:template match="/">
    <document id="{$plan/@id}/{$report/@month}-brief" contents="no" most-pages="1">
      <xsl:attribute name="title"><xsl:call-template name="title-of"><xsl:with-param name="name" select="'brief-title'"/></xsl:call-template></xsl:attribute>
      <xsl:call-template name="document-attributes">
        <xsl:with-param name="subject" select="'brief-subject'"/>
      </xsl:call-template>
      <title><xsl:call-template name="title-of"><xsl:with-param name="name" select="'brief-title'"/></xsl:call-template></title>
      <paragraph role="note">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'brief-source'"/>
          <xsl:with-param name="values">
            <office><xsl:call-template name="office"/></office>
            <xsl:copy-of select="$month"/>
          </xsl:with-param>
        </xsl:call-template>
      </paragraph>
      <xsl:call-template name="brief-totals"/>
      <xsl:call-template name="brief-lagging"/>
      <xsl:call-template name="brief-listed">
        <xsl:with-param name="name" select="'unreported'"/>
        <xsl:with-param name="of" select="$unreported"/>
      </xsl:call-template>
      <xsl:call-template name="brief-listed">
        <xsl:with-param name="name" select="'near'"/>
        <xsl:with-param name="of" select="$near-due"/>
      </xsl:call-template>
      <xsl:call-template name="brief-decisions"/>
      <xsl:call-template name="brief-changes"/>
    </document>
  </xsl:template>

  <!-- A paragraph that begins with its subject, from a form of words.xml. -->
  <xsl:template name="brief-paragraph">
    <xsl:param name="subject"/>
    <xsl:param name="text"/>
    <paragraph>
      <strong>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="$subject"/>
        </xsl:call-template>
      </strong>
      <xsl:copy-of select="$text"/>
    </paragraph>
  </xsl:template>

  <!-- Names, the first few of them: 甲、乙、丙等. -->
  <xsl:template name="brief-names">
    <xsl:param name="of"/>
    <xsl:variable name="names">
      <xsl:for-each select="$of[position() &lt;= $most-names]">
        <xsl:call-template name="separator"/>
        <xsl:value-of select="@name"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="count($of) &gt; $most-names">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'names-cut'"/>
          <xsl:with-param name="values"><names><xsl:value-of select="$names"/></names></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$names"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 总体情况 -->

  <xsl:template name="brief-totals">
    <xsl:call-template name="brief-paragraph">
      <xsl:with-param name="subject" select="'brief-totals'"/>
      <xsl:with-param name="text">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'brief-totals-text'"/>
          <xsl:with-param name="values">
            <targets><xsl:value-of select="$totals/@targets"/></targets>
            <parts>
              <xsl:call-template name="status-counts">
                <xsl:with-param name="of" select="$totals/status"/>
              </xsl:call-template>
            </parts>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="brief-before"/>
        <xsl:call-template name="opening-reports"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:for-each select="$report/figure[@id = concat('status-', $plan/@id)]">
      <figure ref="{@id}">
        <caption>
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'brief-bar'"/>
          </xsl:call-template>
        </caption>
      </figure>
    </xsl:for-each>
  </xsl:template>

  <!-- The same counts at the end of the month before. -->
  <xsl:template name="brief-before">
    <xsl:if test="$report/before and not($first-issue) and $room &gt; 0">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'brief-before'"/>
        <xsl:with-param name="values">
          <month><xsl:value-of select="$report/before/@month-text"/></month>
          <parts>
            <xsl:call-template name="status-counts">
              <xsl:with-param name="of" select="$report/before/status"/>
            </xsl:call-template>
          </parts>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- 滞后事项 -->

  <xsl:template name="brief-lagging">
    <xsl:call-template name="brief-paragraph">
      <xsl:with-param name="subject" select="'brief-lagging'"/>
      <xsl:with-param name="text">
        <xsl:choose>
          <xsl:when test="$lagging">
            <xsl:call-template name="brief-lagging-text"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="say">
              <xsl:with-param name="form" select="'lagging-none'"/>
              <xsl:with-param name="values">
                <overdue><xsl:value-of select="$totals/status[@name = 'overdue']/@label"/></overdue>
                <behind><xsl:value-of select="$totals/status[@name = 'behind']/@label"/></behind>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:if test="$lagging and $most &gt; 0">
      <xsl:call-template name="brief-table"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="brief-lagging-text">
    <xsl:variable name="units" select="$plan/unit[@id = $lagging/lead[1]/@id]"/>
    <xsl:call-template name="say">
      <xsl:with-param name="form">brief-lagging-text<xsl:if test="count($units) = 1 and not($lagging[not(lead)])">-one</xsl:if></xsl:with-param>
      <xsl:with-param name="values">
        <unit><xsl:value-of select="$units[1]/@name"/></unit>
        <count><xsl:value-of select="count($lagging)"/></count>
        <units>
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
          <xsl:if test="$lagging[not(lead)]">
            <xsl:if test="$units">
              <xsl:call-template name="say">
                <xsl:with-param name="form" select="'separator'"/>
              </xsl:call-template>
            </xsl:if>
            <xsl:call-template name="say">
              <xsl:with-param name="form" select="'lagging-unit'"/>
              <xsl:with-param name="values">
                <unit>
                  <xsl:call-template name="say">
                    <xsl:with-param name="form" select="'no-unit'"/>
                  </xsl:call-template>
                </unit>
                <count><xsl:value-of select="count($lagging[not(lead)])"/></count>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </units>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:choose>
      <xsl:when test="$most = 0">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'brief-lagging-see'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="count($lagging) &gt; $most">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'brief-lagging-more'"/>
          <xsl:with-param name="values"><count><xsl:value-of select="count($lagging) - $most"/></count></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="brief-table">
    <table id="table-lagging">
      <xsl:call-template name="caption">
        <xsl:with-param name="form" select="'brief-caption'"/>
      </xsl:call-template>
      <column width="42"/>
      <column width="26"/>
      <column width="24" align="center"/>
      <column width="20" align="center"/>
      <column width="44"/>
      <head>
        <row>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-target'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-lead'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-share'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-gap'"/></xsl:call-template>
          <xsl:call-template name="head-cell"><xsl:with-param name="form" select="'column-cause'"/></xsl:call-template>
        </row>
      </head>
      <body>
        <xsl:for-each select="$lagging">
          <xsl:sort select="@status" order="descending"/>
          <xsl:sort select="number(translate(@scheduled, '%', '')) - number(translate(@done, '%', ''))" data-type="number" order="descending"/>
          <xsl:if test="position() &lt;= $most">
            <row>
              <cell header="row"><xsl:call-template name="target-link"/></cell>
              <cell>
                <xsl:value-of select="lead[1]/@name"/>
                <xsl:if test="not(lead)"><xsl:call-template name="leads"/></xsl:if>
              </cell>
              <cell><xsl:call-template name="shares"/></cell>
              <cell><xsl:call-template name="gap"/></cell>
              <cell>
                <xsl:choose>
                  <xsl:when test="problem"><xsl:value-of select="problem"/></xsl:when>
                  <xsl:otherwise>
                    <xsl:call-template name="say">
                      <xsl:with-param name="form" select="'brief-cause-silent'"/>
                    </xsl:call-template>
                  </xsl:otherwise>
                </xsl:choose>
              </cell>
            </row>
          </xsl:if>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- What is lacking: a number, or of a milestone the steps that are due and not done. -->
  <xsl:template name="gap">
    <xsl:variable name="end">
      <xsl:call-template name="last-day">
        <xsl:with-param name="month" select="@month"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="late" select="step[not(@done)][translate(@due, '-', '') &lt;= translate($end, '-', '')]"/>
    <xsl:choose>
      <xsl:when test="@shortfall-text"><xsl:value-of select="@shortfall-text"/></xsl:when>
      <xsl:when test="$late">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'brief-gap-steps'"/>
          <xsl:with-param name="values"><count><xsl:value-of select="count($late)"/></count></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'dash'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 未报送, 临近时限: each with the unit that leads it, the latter with its day; nothing where there are none. -->

  <xsl:template name="brief-listed">
    <xsl:param name="name"/>
    <xsl:param name="of"/>
    <!-- Where there is room for nothing, the opening has counted what was not reported. -->
    <xsl:if test="$of and $most = 0 and $name = 'near'">
      <xsl:call-template name="brief-paragraph">
        <xsl:with-param name="subject" select="'brief-near'"/>
        <xsl:with-param name="text">
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'brief-near-count'"/>
            <xsl:with-param name="values"><count><xsl:value-of select="count($of)"/></count></xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$of and $most &gt; 0">
      <xsl:call-template name="brief-paragraph">
        <xsl:with-param name="subject" select="concat('brief-', $name)"/>
        <xsl:with-param name="text">
          <xsl:variable name="listed">
            <xsl:for-each select="$of[position() &lt;= $most-names]">
              <xsl:call-template name="separator"/>
              <xsl:call-template name="say">
                <xsl:with-param name="form" select="concat('brief-', $name, '-item')"/>
                <xsl:with-param name="values">
                  <name><xsl:value-of select="@name"/></name>
                  <unit>
                    <xsl:value-of select="lead[1]/@name"/>
                    <xsl:if test="not(lead)"><xsl:call-template name="say"><xsl:with-param name="form" select="'no-unit'"/></xsl:call-template></xsl:if>
                  </unit>
                  <due><xsl:value-of select="@due-text"/></due>
                </xsl:with-param>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:variable>
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="concat('brief-', $name, '-text')"/>
            <xsl:with-param name="values">
              <count><xsl:value-of select="count($of)"/></count>
              <names>
                <xsl:choose>
                  <xsl:when test="count($of) &gt; $most-names">
                    <xsl:call-template name="say">
                      <xsl:with-param name="form" select="'names-cut'"/>
                      <xsl:with-param name="values"><names><xsl:value-of select="$listed"/></names></xsl:with-param>
                    </xsl:call-template>
                  </xsl:when>
                  <xsl:otherwise><xsl:value-of select="$listed"/></xsl:otherwise>
                </xsl:choose>
              </names>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- 需要研究 -->

  <xsl:template name="brief-decisions">
    <xsl:variable name="found">
      <xsl:call-template name="brief-decision">
        <xsl:with-param name="name" select="'overdue'"/>
        <xsl:with-param name="of" select="$targets[@status = 'overdue']"/>
      </xsl:call-template>
      <xsl:call-template name="brief-decision">
        <xsl:with-param name="name" select="'unreported'"/>
        <xsl:with-param name="of" select="$targets[@months-unreported &gt; 1]"/>
      </xsl:call-template>
      <xsl:call-template name="brief-decision">
        <xsl:with-param name="name" select="'disputed'"/>
        <xsl:with-param name="of" select="$targets[@reason = 'disputed']"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="brief-paragraph">
      <xsl:with-param name="subject" select="'brief-decide'"/>
      <xsl:with-param name="text">
        <xsl:call-template name="clauses">
          <xsl:with-param name="of" select="exsl:node-set($found)/clause"/>
          <xsl:with-param name="none" select="'brief-decide-none'"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="brief-decision">
    <xsl:param name="name"/>
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <clause>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="concat('brief-decide-', $name)"/>
          <xsl:with-param name="values">
            <count><xsl:value-of select="count($of)"/></count>
            <names>
              <xsl:call-template name="brief-names">
                <xsl:with-param name="of" select="$of"/>
              </xsl:call-template>
            </names>
          </xsl:with-param>
        </xsl:call-template>
      </clause>
    </xsl:if>
  </xsl:template>

  <!-- Clauses as one sentence; the form `none` where there are none. -->
  <xsl:template name="clauses">
    <xsl:param name="of"/>
    <xsl:param name="none"/>
    <xsl:for-each select="$of">
      <xsl:if test="position() &gt; 1">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'clause-separator'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:value-of select="."/>
    </xsl:for-each>
    <xsl:choose>
      <xsl:when test="$of">。</xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="$none"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 本月变化: what is first reported is no news here. -->

  <xsl:template name="brief-changes">
    <xsl:variable name="changes" select="$report/changes/change[contains(' done recovered slipped overdue unreported revised added dropped ', concat(' ', @kind, ' '))]"/>
    <xsl:variable name="found">
      <xsl:for-each select="$changes[not(@kind = preceding-sibling::change/@kind)]">
        <xsl:sort select="string-length(substring-before(concat(' ', $change-order), concat(' ', @kind)))" data-type="number"/>
        <xsl:variable name="of" select="$changes[@kind = current()/@kind]"/>
        <clause>
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'brief-change'"/>
            <xsl:with-param name="values">
              <label>
                <xsl:call-template name="say">
                  <xsl:with-param name="form" select="concat('brief-changed-', @kind)"/>
                </xsl:call-template>
              </label>
              <count><xsl:value-of select="count($of)"/></count>
              <names>
                <xsl:call-template name="brief-names">
                  <xsl:with-param name="of" select="$of"/>
                </xsl:call-template>
              </names>
            </xsl:with-param>
          </xsl:call-template>
        </clause>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="brief-paragraph">
      <xsl:with-param name="subject" select="'brief-changes'"/>
      <xsl:with-param name="text">
        <xsl:call-template name="clauses">
          <xsl:with-param name="of" select="exsl:node-set($found)/clause"/>
          <xsl:with-param name="none">brief-changes-<xsl:choose><xsl:when test="$first-issue">first</xsl:when><xsl:otherwise>none</xsl:otherwise></xsl:choose></xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
