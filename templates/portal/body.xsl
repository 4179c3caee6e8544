<?xml version="1.0" encoding="UTF-8"?>
<!-- A bulletin's document (templates/bulletin/document.rng) as a fragment that an editor pastes into a content management system:
     inline styles of styles.xml alone, no script, no class, no id. The title has a field of its own there. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="parts.xsl"/>

  <xsl:variable name="styles" select="document('styles.xml')/styles/style"/>
  <xsl:key name="figure" match="figure[sentence]" use="@id"/>

  <!-- The style attribute of that name. -->
  <xsl:template name="style">
    <xsl:param name="name"/>
    <xsl:if test="not($styles[@name = $name])"><xsl:message terminate="yes">styles.xml: <xsl:value-of select="$name"/></xsl:message></xsl:if>
    <xsl:attribute name="style"><xsl:value-of select="$styles[@name = $name]"/></xsl:attribute>
  </xsl:template>

  <xsl:template name="styled">
    <xsl:param name="element" select="'p'"/>
    <xsl:param name="style" select="'plain'"/>
    <xsl:param name="content"/>
    <xsl:element name="{$element}">
      <xsl:call-template name="style"><xsl:with-param name="name" select="$style"/></xsl:call-template>
      <xsl:copy-of select="$content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="/view">
    <xsl:call-template name="styled">
      <xsl:with-param name="element" select="'div'"/>
      <xsl:with-param name="style" select="'body'"/>
      <xsl:with-param name="content">
        <xsl:apply-templates select="document/@draft | document/@mark"/>
        <xsl:call-template name="later-corrections"/>
        <xsl:apply-templates select="document/*[not(self::title or self::imprint)]"/>
        <xsl:apply-templates select="document//note" mode="foot"/>
        <xsl:apply-templates select="document/imprint"/>
        <xsl:call-template name="attachments"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="document/@draft | document/@mark">
    <xsl:call-template name="styled"><xsl:with-param name="style" select="'mark'"/><xsl:with-param name="content" select="string(.)"/></xsl:call-template>
  </xsl:template>

  <!-- ==== what stands around the document ==== -->
  <xsl:template name="later-corrections">
    <xsl:if test="later-correction">
      <xsl:call-template name="styled">
        <xsl:with-param name="style" select="'notice'"/>
        <xsl:with-param name="content">
          <xsl:text>更正说明：本期保留公布时的原样，下列数据后来有更正或补报。</xsl:text>
          <xsl:for-each select="later-correction"><xsl:apply-templates select="." mode="words"/><xsl:choose><xsl:when test="position() = last()">。</xsl:when><xsl:otherwise>；</xsl:otherwise></xsl:choose></xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="attachments">
    <xsl:call-template name="styled"><xsl:with-param name="content">附件：</xsl:with-param></xsl:call-template>
    <xsl:call-template name="styled">
      <xsl:with-param name="element" select="'ul'"/>
      <xsl:with-param name="style" select="'list'"/>
      <xsl:with-param name="content">
        <xsl:for-each select="file">
          <xsl:call-template name="styled">
            <xsl:with-param name="element" select="'li'"/>
            <xsl:with-param name="style" select="'item'"/>
            <xsl:with-param name="content"><a href="{@name}"><xsl:apply-templates select="." mode="words"/></a><xsl:text>，</xsl:text><xsl:value-of select="ceiling(@size div 1024)"/>KB</xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ==== the document ==== -->
  <xsl:template match="document/head">
    <xsl:call-template name="styled"><xsl:with-param name="style" select="'masthead'"/><xsl:with-param name="content" select="string(masthead)"/></xsl:call-template>
    <xsl:call-template name="styled">
      <xsl:with-param name="style" select="'number'"/>
      <xsl:with-param name="content">
        <xsl:for-each select="number | office | date"><xsl:if test="position() &gt; 1">　</xsl:if><xsl:value-of select="."/></xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="document/heading">
    <xsl:call-template name="styled">
      <xsl:with-param name="element" select="concat('h', @level + 1)"/>
      <xsl:with-param name="style" select="concat('heading-', @level)"/>
      <xsl:with-param name="content"><xsl:apply-templates/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="document/annex">
    <xsl:call-template name="styled">
      <xsl:with-param name="element" select="'h2'"/>
      <xsl:with-param name="style" select="'heading-1'"/>
      <xsl:with-param name="content"><xsl:value-of select="@label"/><xsl:text>　</xsl:text><xsl:value-of select="."/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="document/paragraph">
    <xsl:call-template name="styled">
      <xsl:with-param name="style"><xsl:choose><xsl:when test="@role = 'note' or @role = 'editorial'"><xsl:value-of select="@role"/></xsl:when><xsl:otherwise>paragraph</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="content"><xsl:apply-templates/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="document/recipients">
    <xsl:call-template name="styled"><xsl:with-param name="content" select="string(.)"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="document/remark">
    <xsl:call-template name="styled"><xsl:with-param name="style" select="'paragraph'"/><xsl:with-param name="content"><xsl:apply-templates/></xsl:with-param></xsl:call-template>
  </xsl:template>
  <xsl:template match="signature/office | signature/date">
    <xsl:call-template name="styled"><xsl:with-param name="style" select="'right'"/><xsl:with-param name="content" select="string(.)"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="document/page-break"/>

  <xsl:template match="document/list | document/annexes">
    <xsl:if test="@label"><xsl:call-template name="styled"><xsl:with-param name="content" select="string(@label)"/></xsl:call-template></xsl:if>
    <xsl:call-template name="styled">
      <xsl:with-param name="element"><xsl:choose><xsl:when test="@kind = 'bullet'">ul</xsl:when><xsl:otherwise>ol</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="style" select="'list'"/>
      <xsl:with-param name="content"><xsl:apply-templates select="item"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="document/*/item">
    <xsl:call-template name="styled"><xsl:with-param name="element" select="'li'"/><xsl:with-param name="style" select="'item'"/><xsl:with-param name="content"><xsl:apply-templates/></xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="document/imprint">
    <xsl:for-each select="send | issued | copies">
      <xsl:call-template name="styled">
        <xsl:with-param name="content"><xsl:value-of select="@label"/><xsl:choose><xsl:when test="office"><xsl:value-of select="office"/><xsl:text>　</xsl:text><xsl:value-of select="date"/></xsl:when><xsl:otherwise><xsl:value-of select="."/></xsl:otherwise></xsl:choose></xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- ==== pictures ==== -->
  <xsl:template name="picture">
    <xsl:param name="id"/>
    <xsl:param name="style" select="'picture'"/>
    <xsl:variable name="figure" select="key('figure', $id)[1]"/>
    <img src="{$id}.png" alt="{$figure/@title}。{$figure/sentence}">
      <xsl:call-template name="style"><xsl:with-param name="name" select="$style"/></xsl:call-template>
    </img>
  </xsl:template>

  <xsl:template match="document/figure">
    <xsl:call-template name="styled">
      <xsl:with-param name="style" select="'figure'"/>
      <xsl:with-param name="content"><xsl:call-template name="picture"><xsl:with-param name="id" select="@ref"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="styled">
      <xsl:with-param name="style" select="'caption'"/>
      <xsl:with-param name="content"><xsl:apply-templates select="." mode="number"/><xsl:value-of select="caption"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ==== tables ==== -->
  <xsl:template match="document/table">
    <table>
      <xsl:call-template name="style"><xsl:with-param name="name" select="'table'"/></xsl:call-template>
      <xsl:call-template name="styled">
        <xsl:with-param name="element" select="'caption'"/>
        <xsl:with-param name="style" select="'table-caption'"/>
        <xsl:with-param name="content"><xsl:apply-templates select="." mode="number"/><xsl:value-of select="caption"/></xsl:with-param>
      </xsl:call-template>
      <thead><xsl:apply-templates select="head/row"/></thead>
      <tbody><xsl:apply-templates select="body/row"/></tbody>
    </table>
  </xsl:template>

  <xsl:template match="row"><tr><xsl:apply-templates select="cell"/></tr></xsl:template>

  <xsl:template match="head/row/cell | cell[@header = 'column']">
    <th scope="col"><xsl:call-template name="style"><xsl:with-param name="name" select="'head-cell'"/></xsl:call-template><xsl:call-template name="cell"/></th>
  </xsl:template>
  <xsl:template match="body/row/cell[@header = 'row']" priority="1">
    <th scope="row"><xsl:call-template name="style"><xsl:with-param name="name" select="'row-cell'"/></xsl:call-template><xsl:call-template name="cell"/></th>
  </xsl:template>
  <!-- Columns are counted from the right: a row below a merged head of rows lacks cells at its left. -->
  <xsl:template match="cell">
    <xsl:variable name="after" select="count(following-sibling::cell[not(@span)]) + sum(following-sibling::cell/@span)"/>
    <xsl:variable name="align" select="ancestor::table/column[last() - $after]/@align"/>
    <td>
      <xsl:call-template name="style">
        <xsl:with-param name="name"><xsl:choose><xsl:when test="$align = 'center'">cell-center</xsl:when><xsl:when test="$align = 'right' or $align = 'decimal'">cell-right</xsl:when><xsl:otherwise>cell-left</xsl:otherwise></xsl:choose></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="cell"/>
    </td>
  </xsl:template>

  <xsl:template name="cell">
    <xsl:if test="@span"><xsl:attribute name="colspan"><xsl:value-of select="@span"/></xsl:attribute></xsl:if>
    <xsl:if test="@rows"><xsl:attribute name="rowspan"><xsl:value-of select="@rows"/></xsl:attribute></xsl:if>
    <xsl:apply-templates/>
  </xsl:template>

  <!-- ==== numbers ==== -->
  <xsl:template match="table | figure" mode="number"/>
  <xsl:template match="document/table[/view/document//reference/@to = /view/document/table/@id]" mode="number">表<xsl:value-of select="count(preceding-sibling::table) + 1"/><xsl:text>　</xsl:text></xsl:template>
  <xsl:template match="document/figure[/view/document//reference/@to = /view/document/figure/@ref]" mode="number">图<xsl:value-of select="count(preceding-sibling::figure) + 1"/><xsl:text>　</xsl:text></xsl:template>

  <xsl:template match="note" mode="mark">〔<xsl:number level="any" from="document" count="note"/>〕</xsl:template>
  <xsl:template match="note" mode="foot">
    <xsl:call-template name="styled"><xsl:with-param name="style" select="'note'"/><xsl:with-param name="content"><xsl:apply-templates select="." mode="mark"/><xsl:value-of select="."/></xsl:with-param></xsl:call-template>
  </xsl:template>

  <!-- ==== within a line ==== -->
  <xsl:template match="note"><sup><xsl:apply-templates select="." mode="mark"/></sup></xsl:template>
  <xsl:template match="strong"><strong><xsl:value-of select="."/></strong></xsl:template>
  <xsl:template match="status"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="chart"><xsl:call-template name="picture"><xsl:with-param name="id" select="@ref"/><xsl:with-param name="style" select="'small-picture'"/></xsl:call-template></xsl:template>
  <xsl:template match="reference">
    <xsl:variable name="to" select="@to"/>
    <xsl:for-each select="$document/table[@id = $to]">表<xsl:value-of select="count(preceding-sibling::table) + 1"/></xsl:for-each>
    <xsl:for-each select="$document/figure[@ref = $to]">图<xsl:value-of select="count(preceding-sibling::figure) + 1"/></xsl:for-each>
    <xsl:value-of select="$document/annex[@id = $to]/@label"/>
  </xsl:template>

  <!-- A page of the site has an address for readers of the portal only where the site has one. -->
  <xsl:template match="link"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="link[@href]">
    <xsl:choose>
      <xsl:when test="starts-with(@href, 'http://') or starts-with(@href, 'https://')"><a href="{@href}" target="_blank" rel="noopener noreferrer"><xsl:value-of select="."/>（站外链接，在新窗口打开）</a></xsl:when>
      <xsl:when test="$site/@url"><a href="{$site/@url}{@href}"><xsl:value-of select="."/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
