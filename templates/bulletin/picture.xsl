<?xml version="1.0" encoding="UTF-8"?>
<!-- 一图读懂: a month as one tall picture for those who read on a telephone. Its document is what the picture is drawn from and
     what stands beside it as text. Short lists; the rest is counted and left to the bulletin. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common"
                extension-element-prefixes="exsl">
  <xsl:import href="issue.xsl"/>
  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:variable name="most" select="6"/>
  <xsl:variable name="lagging" select="$targets[@status = 'overdue' or @status = 'behind']"/>
  <xsl:variable name="missing" select="$targets[(@expected and not(@reported)) or @status = 'unreported']"/>

  <xsl:template match="/">
    <document id="{$plan/@id}/{$report/@month}-picture" contents="no">
      <xsl:variable name="title">
        <xsl:call-template name="title-of">
          <xsl:with-param name="name" select="'picture-title'"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:attribute name="title"><xsl:value-of select="$title"/></xsl:attribute>
      <xsl:call-template name="document-attributes">
        <xsl:with-param name="subject" select="'picture-subject'"/>
      </xsl:call-template>
      <title><xsl:value-of select="$title"/></title>
      <xsl:call-template name="totals"/>
      <xsl:call-template name="done"/>
      <xsl:call-template name="lagging"/>
      <xsl:call-template name="missing"/>
      <xsl:call-template name="next"/>
      <xsl:call-template name="how"/>
    </document>
  </xsl:template>

  <xsl:template name="picture-heading">
    <xsl:param name="form"/>
    <heading level="1">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="$form"/>
      </xsl:call-template>
    </heading>
  </xsl:template>

  <xsl:template name="counted-paragraph">
    <xsl:param name="form"/>
    <xsl:param name="of"/>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="form" select="$form"/>
      <xsl:with-param name="values"><count><xsl:value-of select="count($of)"/></count></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The last item of a list that was cut. -->
  <xsl:template name="more">
    <xsl:param name="of"/>
    <xsl:if test="count($of) &gt; $most">
      <item>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'picture-more'"/>
          <xsl:with-param name="values"><count><xsl:value-of select="count($of) - $most"/></count></xsl:with-param>
        </xsl:call-template>
      </item>
    </xsl:if>
  </xsl:template>

  <xsl:template name="names">
    <xsl:param name="of"/>
    <list kind="bullet">
      <xsl:for-each select="$of[position() &lt;= $most]">
        <item><xsl:value-of select="@name"/></item>
      </xsl:for-each>
      <xsl:call-template name="more">
        <xsl:with-param name="of" select="$of"/>
      </xsl:call-template>
    </list>
  </xsl:template>

  <xsl:template name="totals">
    <xsl:call-template name="picture-heading">
      <xsl:with-param name="form" select="'picture-totals'"/>
    </xsl:call-template>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="form" select="'picture-totals-text'"/>
      <xsl:with-param name="values">
        <xsl:copy-of select="$month"/>
        <plan><xsl:value-of select="$plan-word"/></plan>
        <targets><xsl:value-of select="$totals/@targets"/></targets>
        <parts>
          <xsl:call-template name="status-counts">
            <xsl:with-param name="of" select="$totals/status"/>
          </xsl:call-template>
        </parts>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="figure">
      <xsl:with-param name="figure" select="$report/figure[@id = concat('status-', $plan/@id)]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What was reached this month; where nothing was, all that has been. -->
  <xsl:template name="done">
    <xsl:variable name="now" select="$report/changes/change[@kind = 'done']"/>
    <xsl:variable name="all" select="$targets[@status = 'done']"/>
    <xsl:call-template name="picture-heading">
      <xsl:with-param name="form" select="'picture-done'"/>
    </xsl:call-template>
    <xsl:choose>
      <xsl:when test="$now">
        <xsl:call-template name="counted-paragraph">
          <xsl:with-param name="form" select="'picture-done-month'"/>
          <xsl:with-param name="of" select="$now"/>
        </xsl:call-template>
        <xsl:call-template name="names">
          <xsl:with-param name="of" select="$now"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$all">
        <xsl:call-template name="counted-paragraph">
          <xsl:with-param name="form" select="'picture-done-all'"/>
          <xsl:with-param name="of" select="$all"/>
        </xsl:call-template>
        <xsl:call-template name="names">
          <xsl:with-param name="of" select="$all"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="paragraph">
          <xsl:with-param name="form" select="'picture-done-none'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="lagging">
    <xsl:call-template name="picture-heading">
      <xsl:with-param name="form" select="'picture-lagging'"/>
    </xsl:call-template>
    <xsl:choose>
      <xsl:when test="$lagging">
        <xsl:call-template name="counted-paragraph">
          <xsl:with-param name="form" select="'picture-lagging-text'"/>
          <xsl:with-param name="of" select="$lagging"/>
        </xsl:call-template>
        <list kind="bullet">
          <xsl:for-each select="$lagging">
            <xsl:sort select="@status" order="descending"/>
            <xsl:sort select="number(translate(@scheduled, '%', '')) - number(translate(@done, '%', ''))" data-type="number" order="descending"/>
            <xsl:if test="position() &lt;= $most">
              <item><xsl:call-template name="lagging-item"/></item>
            </xsl:if>
          </xsl:for-each>
          <xsl:call-template name="more">
            <xsl:with-param name="of" select="$lagging"/>
          </xsl:call-template>
        </list>
        <xsl:call-template name="figure">
          <xsl:with-param name="figure" select="$report/figure[@id = 'lagging']"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="paragraph">
          <xsl:with-param name="form" select="'picture-lagging-none'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="lagging-item">
    <xsl:call-template name="say">
      <xsl:with-param name="form">
        <xsl:choose>
          <xsl:when test="@done and @scheduled">picture-lagging-share</xsl:when>
          <xsl:otherwise>picture-lagging-item</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="values">
        <name><xsl:value-of select="@name"/></name>
        <done><xsl:value-of select="@done"/></done>
        <scheduled><xsl:value-of select="@scheduled"/></scheduled>
        <status><xsl:value-of select="@status-label"/></status>
        <unit>
          <xsl:choose>
            <xsl:when test="lead"><xsl:value-of select="lead[1]/@name"/></xsl:when>
            <xsl:otherwise><xsl:call-template name="leads"/></xsl:otherwise>
          </xsl:choose>
        </unit>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="missing">
    <xsl:if test="$missing">
      <xsl:call-template name="picture-heading">
        <xsl:with-param name="form" select="'picture-missing'"/>
      </xsl:call-template>
      <xsl:call-template name="counted-paragraph">
        <xsl:with-param name="form" select="'picture-missing-text'"/>
        <xsl:with-param name="of" select="$missing"/>
      </xsl:call-template>
      <xsl:call-template name="names">
        <xsl:with-param name="of" select="$missing"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The clerk's own words on what comes next, and what falls due. -->
  <xsl:template name="next">
    <xsl:variable name="months" select="12 * substring($report/@month, 1, 4) + substring($report/@month, 6, 2)"/>
    <xsl:variable name="near" select="$targets[flag/@name = 'near-due'][12 * substring(@due, 1, 4) + substring(@due, 6, 2) = $months + 1]"/>
    <xsl:if test="$near or $report/next-steps/paragraph">
      <xsl:call-template name="picture-heading">
        <xsl:with-param name="form" select="'picture-next'"/>
      </xsl:call-template>
      <xsl:for-each select="$report/next-steps/paragraph">
        <paragraph><xsl:value-of select="."/></paragraph>
      </xsl:for-each>
      <xsl:if test="$near">
        <xsl:call-template name="counted-paragraph">
          <xsl:with-param name="form" select="'picture-near'"/>
          <xsl:with-param name="of" select="$near"/>
        </xsl:call-template>
        <xsl:call-template name="names">
          <xsl:with-param name="of" select="$near"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="how">
    <xsl:call-template name="picture-heading">
      <xsl:with-param name="form" select="'picture-how'"/>
    </xsl:call-template>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="form" select="'picture-how-text'"/>
    </xsl:call-template>
    <paragraph role="note">
      <xsl:call-template name="say">
        <xsl:with-param name="form">
          <xsl:choose>
            <xsl:when test="$sample">picture-source-sample</xsl:when>
            <xsl:otherwise>picture-source</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="values">
          <xsl:copy-of select="$month"/>
          <office><xsl:call-template name="office"/></office>
        </xsl:with-param>
      </xsl:call-template>
    </paragraph>
  </xsl:template>
</xsl:stylesheet>
