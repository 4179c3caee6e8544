<?xml version="1.0" encoding="UTF-8"?>
<!-- What the bulletins share: wording from words.xml, numbering of headings, names of plans, targets and units. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common"
                xmlns:forms="urn:yaodian:forms" extension-element-prefixes="exsl forms">
  <!-- The form of that name in words.xml with its {places} filled. values: an element for each place, which may hold
       inlines. The instruction, the program's own, reads the two parameters. -->
  <xsl:template name="say">
    <xsl:param name="form"/>
    <xsl:param name="values"/>
    <forms:say/>
  </xsl:template>

  <!-- What stands at the head of every page: an edition that stays inside, invented data; neither: nothing. -->
  <xsl:template name="mark">
    <xsl:param name="sample"/>
    <xsl:variable name="internal" select="/view/@edition = 'internal'"/>
    <xsl:if test="$internal or $sample">
      <xsl:attribute name="mark">
        <xsl:if test="$internal">
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'mark-internal'"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="$internal and $sample">
          <xsl:text>　</xsl:text>
        </xsl:if>
        <xsl:if test="$sample">
          <xsl:call-template name="say">
            <xsl:with-param name="form" select="'mark'"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- 1 to 99 in Chinese: 一, 十, 二十三. -->
  <xsl:template name="chinese-number">
    <xsl:param name="number"/>
    <xsl:variable name="tens" select="floor($number div 10)"/>
    <xsl:variable name="ones" select="$number mod 10"/>
    <xsl:if test="$tens &gt; 1">
      <xsl:value-of select="substring('一二三四五六七八九', $tens, 1)"/>
    </xsl:if>
    <xsl:if test="$tens &gt; 0">十</xsl:if>
    <xsl:if test="$ones &gt; 0">
      <xsl:value-of select="substring('一二三四五六七八九', $ones, 1)"/>
    </xsl:if>
  </xsl:template>

  <!-- A numbered heading; number counts from 1 within its level. -->
  <xsl:template name="heading">
    <xsl:param name="level"/>
    <xsl:param name="number"/>
    <xsl:param name="text"/>
    <xsl:param name="id"/>
    <heading level="{$level}">
      <xsl:if test="$id != ''">
        <xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute>
      </xsl:if>
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="concat('heading-', $level)"/>
        <xsl:with-param name="values">
          <number>
            <xsl:choose>
              <xsl:when test="$level = 3"><xsl:value-of select="$number"/></xsl:when>
              <xsl:otherwise>
                <xsl:call-template name="chinese-number">
                  <xsl:with-param name="number" select="$number"/>
                </xsl:call-template>
              </xsl:otherwise>
            </xsl:choose>
          </number>
          <text><xsl:value-of select="$text"/></text>
        </xsl:with-param>
      </xsl:call-template>
    </heading>
  </xsl:template>

  <!-- <section id title> elements of a tree fragment as blocks, their headings numbered on: 一、二、三. -->
  <xsl:template name="number-sections">
    <xsl:param name="sections"/>
    <xsl:for-each select="exsl:node-set($sections)/section">
      <xsl:call-template name="heading">
        <xsl:with-param name="level" select="1"/>
        <xsl:with-param name="number" select="position()"/>
        <xsl:with-param name="text" select="@title"/>
        <xsl:with-param name="id" select="@id"/>
      </xsl:call-template>
      <xsl:copy-of select="*"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The attributes of a section; called first inside <section>. -->
  <xsl:template name="section-title">
    <xsl:param name="name"/>
    <xsl:attribute name="id"><xsl:value-of select="$name"/></xsl:attribute>
    <xsl:attribute name="title">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="concat('section-', $name)"/>
      </xsl:call-template>
    </xsl:attribute>
  </xsl:template>

  <!-- A paragraph that holds one form. -->
  <xsl:template name="paragraph">
    <xsl:param name="form"/>
    <xsl:param name="values"/>
    <paragraph>
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="$form"/>
        <xsl:with-param name="values" select="$values"/>
      </xsl:call-template>
    </paragraph>
  </xsl:template>

  <xsl:template name="head-cell">
    <xsl:param name="form"/>
    <cell header="column">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="$form"/>
      </xsl:call-template>
    </cell>
  </xsl:template>

  <!-- Text that ends as a sentence does. -->
  <xsl:template name="stop">
    <xsl:param name="text"/>
    <xsl:value-of select="$text"/>
    <xsl:if test="not(contains('。！？', substring($text, string-length($text))))">。</xsl:if>
  </xsl:template>

  <!-- Between neighbours of a list. among: what is listed; where a name has 、 in itself, the list has ；. -->
  <xsl:template name="separator">
    <xsl:param name="among" select="/.."/>
    <xsl:if test="position() &gt; 1">
      <xsl:call-template name="say">
        <xsl:with-param name="form">
          <xsl:if test="$among[contains(@name, '、')]">clause-</xsl:if>
          <xsl:text>separator</xsl:text>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The plan's title as it stands between 《》: without what it has in brackets, from its last issuer's name on,
       without blanks. -->
  <xsl:template name="plan-name">
    <xsl:param name="plan"/>
    <xsl:variable name="issuer" select="string($plan/issuer[last()])"/>
    <xsl:variable name="from-issuer">
      <xsl:if test="$issuer != '' and contains($plan/@title, $issuer)">
        <xsl:value-of select="$issuer"/>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$issuer != '' and contains($plan/@title, $issuer)">
          <xsl:value-of select="substring-after($plan/@title, $issuer)"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$plan/@title"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="bare">
      <xsl:choose>
        <xsl:when test="contains($from-issuer, '（') and contains(substring-after($from-issuer, '（'), '）')">
          <xsl:value-of select="substring-before($from-issuer, '（')"/>
          <xsl:value-of select="substring-after(substring-after($from-issuer, '（'), '）')"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$from-issuer"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:value-of select="translate($bare, ' ', '')"/>
  </xsl:template>

  <!-- What the text calls the plan: 要点, 方案; with form plan-kind: 工作要点, 实施方案. -->
  <xsl:template name="plan-word">
    <xsl:param name="plan"/>
    <xsl:param name="form" select="'plan-word'"/>
    <xsl:variable name="scheme">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'plan-word-scheme'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="say">
      <xsl:with-param name="form">
        <xsl:value-of select="$form"/>
        <xsl:if test="contains($plan/@title, $scheme)">-scheme</xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Who issues: never a real bureau's name on a sample. -->
  <xsl:template name="issuer">
    <xsl:param name="sample"/>
    <xsl:choose>
      <xsl:when test="$sample">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'office-sample'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="/view/site/@publisher"><xsl:value-of select="/view/site/@publisher"/></xsl:when>
      <!-- A site that does not say who publishes it: a plan's own bulletin comes from who issued the plan. -->
      <xsl:when test="/view/plan/issuer and count(/view/plan) = 1 and not(/view/comparison)">
        <xsl:for-each select="/view/plan/issuer">
          <xsl:call-template name="separator"/>
          <xsl:value-of select="."/>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="/view/site/@name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The last day of a month YYYY-MM, as YYYY-MM-DD. -->
  <xsl:template name="last-day">
    <xsl:param name="month"/>
    <xsl:variable name="year" select="number(substring($month, 1, 4))"/>
    <xsl:variable name="number" select="number(substring($month, 6, 2))"/>
    <xsl:variable name="leap" select="$year mod 4 = 0 and ($year mod 100 != 0 or $year mod 400 = 0)"/>
    <xsl:value-of select="concat($month, '-')"/>
    <xsl:choose>
      <xsl:when test="$number = 2 and $leap">29</xsl:when>
      <xsl:when test="$number = 2">28</xsl:when>
      <xsl:when test="$number = 4 or $number = 6 or $number = 9 or $number = 11">30</xsl:when>
      <xsl:otherwise>31</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The units that lead a target or an item: 基础教育科、教学研究室. -->
  <xsl:template name="leads">
    <xsl:param name="of" select="."/>
    <xsl:for-each select="$of/lead">
      <xsl:call-template name="separator"/>
      <xsl:value-of select="@name"/>
    </xsl:for-each>
    <xsl:if test="not($of/lead)">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'no-unit'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A target's name that leads to its page. -->
  <xsl:template name="target-link">
    <link href="{@path}"><xsl:value-of select="@name"/></link>
  </xsl:template>

  <!-- Names of targets (or of changes), each leading to its page. -->
  <xsl:template name="target-names">
    <xsl:param name="targets"/>
    <xsl:for-each select="$targets">
      <xsl:call-template name="separator">
        <xsl:with-param name="among" select="$targets"/>
      </xsl:call-template>
      <xsl:call-template name="target-link"/>
    </xsl:for-each>
  </xsl:template>

  <!-- 第7条: where the target stands in the plan. -->
  <xsl:template name="item">
    <xsl:param name="number" select="@item"/>
    <xsl:choose>
      <xsl:when test="$number">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'item'"/>
          <xsl:with-param name="values"><number><xsl:value-of select="$number"/></number></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'item-added'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- （第7条） after a target's name. -->
  <xsl:template name="item-number">
    <xsl:param name="number" select="@item"/>
    <xsl:call-template name="say">
      <xsl:with-param name="form" select="'bracket'"/>
      <xsl:with-param name="values">
        <text>
          <xsl:call-template name="item">
            <xsl:with-param name="number" select="$number"/>
          </xsl:call-template>
        </text>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A target's sentence without the month that the whole issue is of. -->
  <xsl:template name="sentence">
    <xsl:variable name="prefix">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'as-of-prefix'"/>
        <xsl:with-param name="values"><month><xsl:value-of select="@month-text"/></month></xsl:with-param>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="starts-with(sentence, $prefix)">
        <xsl:value-of select="substring-after(sentence, $prefix)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="sentence"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="status">
    <status name="{@status}"><xsl:value-of select="@status-label"/></status>
  </xsl:template>

  <!-- What was attained; an older figure names its month. -->
  <xsl:template name="value">
    <xsl:choose>
      <xsl:when test="@value and @figure-month and @figure-month != @month">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'value-of-month'"/>
          <xsl:with-param name="values">
            <value><xsl:value-of select="@value"/></value>
            <month>
              <xsl:choose>
                <xsl:when test="substring(@figure-month, 1, 4) = substring(@month, 1, 4)">
                  <xsl:value-of select="substring-after(@figure-month-text, '年')"/>
                </xsl:when>
                <xsl:otherwise><xsl:value-of select="@figure-month-text"/></xsl:otherwise>
              </xsl:choose>
            </month>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@value"><xsl:value-of select="@value"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'dash'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A figure of the view as a figure of the document. -->
  <xsl:template name="figure">
    <xsl:param name="figure"/>
    <xsl:for-each select="$figure">
      <figure ref="{@id}">
        <caption><xsl:value-of select="sentence"/></caption>
      </figure>
    </xsl:for-each>
  </xsl:template>

  <!-- What the target asks for, with 力争 where the plan says so. -->
  <xsl:template name="goal">
    <xsl:value-of select="@goal"/>
    <xsl:if test="@firmness = 'aspired'">
      <xsl:call-template name="say">
        <xsl:with-param name="form" select="'aspired'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The order of statuses in tables and counts. -->
  <xsl:variable name="status-order" select="'done on-schedule behind overdue unreported not-judged'"/>

  <!-- In the order in which a 通报 counts them; what there is none of is left out, but for overdue. -->
  <xsl:template name="judged-counts">
    <xsl:param name="totals"/>
    <xsl:variable name="judged" select="$totals/status[@name = 'done' or @name = 'on-schedule' or @name = 'behind' or @name = 'overdue']"/>
    <xsl:choose>
      <xsl:when test="$totals/@judged = 0">
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'opening-judged-none'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="form" select="'opening-judged'"/>
          <xsl:with-param name="values">
            <judged><xsl:value-of select="$totals/@judged"/></judged>
            <parts>
              <xsl:for-each select="$judged[@count &gt; 0 or @name = 'overdue']">
                <xsl:sort select="string-length(substring-before(concat(' ', $status-order), concat(' ', @name)))" data-type="number"/>
                <xsl:if test="position() &gt; 1">
                  <xsl:call-template name="say">
                    <xsl:with-param name="form" select="'clause-separator'"/>
                  </xsl:call-template>
                </xsl:if>
                <xsl:call-template name="say">
                  <xsl:with-param name="form">
                    <xsl:choose>
                      <xsl:when test="@count = 0">opening-no-overdue</xsl:when>
                      <xsl:otherwise>opening-part</xsl:otherwise>
                    </xsl:choose>
                  </xsl:with-param>
                  <xsl:with-param name="values">
                    <label><xsl:value-of select="@label"/></label>
                    <count><xsl:value-of select="@count"/></count>
                    <percent><xsl:value-of select="@percent"/></percent>
                  </xsl:with-param>
                </xsl:call-template>
              </xsl:for-each>
            </parts>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
