<?xml version="1.0" encoding="UTF-8"?>
<!-- A bulletin's document (templates/bulletin/document.rng) as HTML. The PDF is drawn from the same one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="document">
    <article class="document">
      <xsl:if test="@mark"><p class="document-mark"><xsl:value-of select="@mark"/></p></xsl:if>
      <xsl:apply-templates select="head" mode="document"/>
      <h1><xsl:value-of select="title"/></h1>
      <xsl:apply-templates select="*[not(self::head or self::title)]" mode="document"/>
    </article>
  </xsl:template>

  <!-- ==== the head ==== -->
  <xsl:template match="head" mode="document">
    <div class="masthead {@form}">
      <p class="name"><xsl:value-of select="masthead"/></p>
      <xsl:if test="number"><p class="number"><xsl:value-of select="number"/></p></xsl:if>
      <xsl:if test="office or date">
        <p class="line"><span><xsl:value-of select="office"/></span><xsl:text> </xsl:text><span><xsl:value-of select="date"/></span></p>
      </xsl:if>
    </div>
  </xsl:template>

  <!-- ==== blocks ==== -->
  <xsl:template match="heading[@level = 1]" mode="document"><h2><xsl:apply-templates select="@id | node()" mode="inline"/></h2></xsl:template>
  <xsl:template match="heading[@level = 2]" mode="document"><h3><xsl:apply-templates select="@id | node()" mode="inline"/></h3></xsl:template>
  <xsl:template match="heading[@level = 3]" mode="document"><h4><xsl:apply-templates select="@id | node()" mode="inline"/></h4></xsl:template>
  <xsl:template match="annex" mode="document"><h2 class="annex" id="{@id}"><span class="label"><xsl:value-of select="@label"/></span><xsl:text>　</xsl:text><xsl:value-of select="."/></h2></xsl:template>
  <xsl:template match="paragraph" mode="document">
    <p>
      <xsl:if test="@role and @role != 'body'"><xsl:attribute name="class"><xsl:value-of select="@role"/></xsl:attribute></xsl:if>
      <xsl:apply-templates mode="inline"/>
    </p>
  </xsl:template>
  <xsl:template match="list[@kind = 'number']" mode="document"><ol><xsl:apply-templates select="item" mode="document"/></ol></xsl:template>
  <xsl:template match="list" mode="document"><ul><xsl:apply-templates select="item" mode="document"/></ul></xsl:template>
  <xsl:template match="annexes" mode="document">
    <div class="annexes"><p><xsl:value-of select="@label"/></p><ol><xsl:apply-templates select="item" mode="document"/></ol></div>
  </xsl:template>
  <xsl:template match="item" mode="document"><li><xsl:apply-templates mode="inline"/></li></xsl:template>
  <xsl:template match="page-break" mode="document"/>

  <xsl:template match="document/figure" mode="document">
    <xsl:apply-templates select="key('figure', @ref)"><xsl:with-param name="caption" select="caption"/></xsl:apply-templates>
  </xsl:template>

  <!-- ==== tables ==== -->
  <xsl:template match="document/table" mode="document">
    <div class="scroll" tabindex="0" role="group" aria-label="{caption}">
      <table id="{@id}">
        <caption><xsl:value-of select="caption"/></caption>
        <thead><xsl:apply-templates select="head/row" mode="document"/></thead>
        <tbody><xsl:apply-templates select="body/row" mode="document"/></tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="row" mode="document"><tr><xsl:apply-templates select="cell" mode="document"/></tr></xsl:template>

  <xsl:template match="head/row/cell | cell[@header = 'column']" mode="document">
    <th scope="col"><xsl:call-template name="cell"/></th>
  </xsl:template>
  <xsl:template match="body/row/cell[@header = 'row']" mode="document" priority="1">
    <th scope="row"><xsl:call-template name="cell"/></th>
  </xsl:template>
  <xsl:template match="cell" mode="document">
    <td><xsl:call-template name="cell"/></td>
  </xsl:template>

  <!-- The cell's span, the alignment of its column, its words. -->
  <xsl:template name="cell">
    <xsl:variable name="column" select="1 + count(preceding-sibling::cell[not(@span)]) + sum(preceding-sibling::cell/@span)"/>
    <xsl:variable name="align" select="ancestor::table/column[$column]/@align"/>
    <xsl:if test="@span"><xsl:attribute name="colspan"><xsl:value-of select="@span"/></xsl:attribute></xsl:if>
    <xsl:if test="$align and $align != 'left'"><xsl:attribute name="class"><xsl:value-of select="$align"/></xsl:attribute></xsl:if>
    <xsl:apply-templates mode="inline"/>
  </xsl:template>

  <!-- ==== within a line ==== -->
  <xsl:template match="@id" mode="inline"><xsl:copy/></xsl:template>
  <xsl:template match="strong" mode="inline"><strong><xsl:value-of select="."/></strong></xsl:template>
  <xsl:template match="status" mode="inline"><span class="status {@name}"><xsl:value-of select="."/></span></xsl:template>
  <xsl:template match="link[@to]" mode="inline"><a href="#{@to}"><xsl:value-of select="."/></a></xsl:template>
  <xsl:template match="link" mode="inline"><a href="{$root}{@href}"><xsl:value-of select="."/></a></xsl:template>
  <!-- A link that leaves the site says so. -->
  <xsl:template match="link[starts-with(@href, 'http://') or starts-with(@href, 'https://')]" mode="inline">
    <a href="{@href}" class="external" rel="noopener"><xsl:value-of select="."/><span class="visually-hidden">（外部链接）</span></a>
  </xsl:template>
</xsl:stylesheet>
