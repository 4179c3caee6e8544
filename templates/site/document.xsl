<?xml version="1.0" encoding="UTF-8"?>
<!-- A bulletin's document (templates/bulletin/document.rng) as HTML. The PDF is drawn from the same one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svg="http://www.w3.org/2000/svg" exclude-result-prefixes="svg">
  <xsl:template match="document">
    <article class="document">
      <xsl:if test="@draft"><p class="document-mark"><xsl:value-of select="@draft"/></p></xsl:if>
      <xsl:if test="@mark"><p class="document-mark"><xsl:value-of select="@mark"/></p></xsl:if>
      <xsl:apply-templates select="head" mode="document"/>
      <h1><xsl:value-of select="title"/></h1>
      <xsl:apply-templates select="*[not(self::head or self::title or self::imprint)]" mode="document"/>
      <xsl:if test=".//note">
        <ol class="footnotes">
          <xsl:for-each select=".//note">
            <xsl:variable name="mark"><xsl:call-template name="note-mark"/></xsl:variable>
            <li id="note-{position()}"><a href="#note-{position()}-from"><xsl:value-of select="$mark"/></a><xsl:text> </xsl:text><xsl:value-of select="."/></li>
          </xsl:for-each>
        </ol>
      </xsl:if>
      <xsl:apply-templates select="imprint" mode="document"/>
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
    <div class="annexes"><p><xsl:value-of select="@label"/></p><xsl:choose>
      <xsl:when test="count(item) = 1"><p><xsl:apply-templates select="item/node()" mode="inline"/></p></xsl:when>
      <xsl:otherwise><ol><xsl:apply-templates select="item" mode="document"/></ol></xsl:otherwise>
    </xsl:choose></div>
  </xsl:template>
  <xsl:template match="item" mode="document"><li><xsl:apply-templates mode="inline"/></li></xsl:template>
  <xsl:template match="page-break" mode="document"/>
  <xsl:template match="recipients" mode="document"><p class="recipients"><xsl:value-of select="."/></p></xsl:template>
  <xsl:template match="signature" mode="document">
    <div class="signature">
      <xsl:for-each select="office"><p><xsl:value-of select="."/></p></xsl:for-each>
      <p><xsl:value-of select="date"/></p>
    </div>
  </xsl:template>
  <xsl:template match="remark" mode="document"><p class="remark"><xsl:apply-templates mode="inline"/></p></xsl:template>
  <xsl:template match="imprint" mode="document">
    <div class="imprint">
      <xsl:for-each select="send"><p><xsl:value-of select="@label"/><xsl:value-of select="."/></p></xsl:for-each>
      <xsl:if test="issued"><p class="line"><span><xsl:value-of select="issued/office"/></span><xsl:text> </xsl:text><span><xsl:value-of select="issued/date"/></span></p></xsl:if>
      <xsl:if test="copies"><p class="copies"><xsl:value-of select="copies"/></p></xsl:if>
    </div>
  </xsl:template>

  <xsl:template match="document/figure" mode="document">
    <xsl:apply-templates select="key('figure', @ref)"><xsl:with-param name="caption">
        <xsl:call-template name="figure-number"/>
        <xsl:value-of select="caption"/>
      </xsl:with-param></xsl:apply-templates>
  </xsl:template>

  <!-- ==== tables ==== -->
  <xsl:template match="document/table" mode="document">
    <div class="scroll" tabindex="0" role="group" aria-label="{caption}">
      <table id="{@id}">
        <caption><xsl:call-template name="table-number"/><xsl:value-of select="caption"/></caption>
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

  <!-- The cell's spans, the alignment of its column, its words. Columns are counted from the right in a row that lacks
       cells at its left, which a merged head of the rows takes. -->
  <xsl:template name="cell">
    <xsl:variable name="after" select="count(following-sibling::cell[not(@span)]) + sum(following-sibling::cell/@span)"/>
    <xsl:variable name="column" select="count(ancestor::table/column) - $after - sum(@span) + count(@span)"/>
    <xsl:variable name="align" select="ancestor::table/column[$column]/@align"/>
    <xsl:if test="@span"><xsl:attribute name="colspan"><xsl:value-of select="@span"/></xsl:attribute></xsl:if>
    <xsl:if test="@rows"><xsl:attribute name="rowspan"><xsl:value-of select="@rows"/></xsl:attribute></xsl:if>
    <xsl:if test="$align and $align != 'left'"><xsl:attribute name="class"><xsl:value-of select="$align"/></xsl:attribute></xsl:if>
    <xsl:apply-templates mode="inline"/>
  </xsl:template>

  <!-- ==== numbers ==== -->
  <!-- 表1, 图2 before a caption, where the document refers to one of its tables or figures. -->
  <xsl:template name="table-number">
    <xsl:if test="//reference[@to = //document/table/@id]">
      <xsl:text>表</xsl:text><xsl:value-of select="count(preceding-sibling::table) + 1"/><xsl:text>　</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template name="figure-number">
    <xsl:if test="//reference[@to = //document/figure/@ref]">
      <xsl:text>图</xsl:text><xsl:value-of select="count(preceding-sibling::figure) + 1"/><xsl:text>　</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- The mark of the note that is the current node. -->
  <xsl:template name="note-mark">
    <xsl:variable name="number"><xsl:number level="any" from="document" count="note"/></xsl:variable>
    <xsl:value-of select="substring('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿', $number, 1)"/>
    <xsl:if test="$number &gt; 50">〔<xsl:value-of select="$number"/>〕</xsl:if>
  </xsl:template>

  <!-- ==== within a line ==== -->
  <xsl:template match="note" mode="inline">
    <xsl:variable name="number"><xsl:number level="any" from="document" count="note"/></xsl:variable>
    <sup><a id="note-{$number}-from" href="#note-{$number}"><span class="visually-hidden">注</span><xsl:call-template name="note-mark"/></a></sup>
  </xsl:template>

  <xsl:template match="reference" mode="inline">
    <xsl:variable name="to" select="@to"/>
    <xsl:variable name="document" select="ancestor::document"/>
    <xsl:for-each select="$document/table[@id = $to]">
      <a href="#{$to}">表<xsl:value-of select="count(preceding-sibling::table) + 1"/></a>
    </xsl:for-each>
    <xsl:for-each select="$document/figure[@ref = $to]">
      <a href="#figure-{$to}">图<xsl:value-of select="count(preceding-sibling::figure) + 1"/></a>
    </xsl:for-each>
    <xsl:for-each select="$document/annex[@id = $to]">
      <a href="#{$to}"><xsl:value-of select="@label"/></a>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="chart" mode="inline">
    <span class="inline-chart"><xsl:copy-of select="key('figure', @ref)/svg:svg[1]"/></span>
  </xsl:template>

  <!-- The words above it say the same. -->
  <xsl:template match="bar" mode="inline">
    <svg xmlns="http://www.w3.org/2000/svg" class="share-bar {@status}" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
      <rect y="2" width="1000" height="6"/>
      <rect class="bar" y="2" width="{@share}" height="6"/>
      <xsl:if test="@scheduled"><rect class="tick" x="{@scheduled - 6}" width="12" height="10"/></xsl:if>
    </svg>
  </xsl:template>

  <xsl:template match="@id" mode="inline"><xsl:copy/></xsl:template>
  <xsl:template match="strong" mode="inline"><strong><xsl:value-of select="."/></strong></xsl:template>
  <xsl:template match="status" mode="inline"><span class="status {@name}"><xsl:value-of select="."/></span></xsl:template>
  <xsl:template match="link[@to]" mode="inline"><a href="#{@to}"><xsl:value-of select="."/></a></xsl:template>
  <xsl:template match="link" mode="inline"><a href="{$root}{@href}"><xsl:value-of select="."/></a></xsl:template>
  <!-- A link that leaves the site says so. -->
  <xsl:template match="link[starts-with(@href, 'http://') or starts-with(@href, 'https://')]" mode="inline">
    <xsl:call-template name="external-link"><xsl:with-param name="href" select="@href"/><xsl:with-param name="words" select="string(.)"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
