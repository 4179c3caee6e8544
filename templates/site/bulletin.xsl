<?xml version="1.0" encoding="UTF-8"?>
<!-- A bulletin of a month, of one plan or of the comparison, or of a plan's year: the document, with what stands around it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="document.xsl"/>

  <xsl:variable name="month" select="/view/report/@month | /view/comparison/@month"/>
  <xsl:variable name="pdf" select="concat(substring-before(/view/@path, '.html'), '.pdf')"/>

  <xsl:variable name="annual" select="/view/report/annual"/>
  <!-- What the catalogue of open information says of this very bulletin. -->
  <xsl:variable name="disclosure" select="/view/report[not(annual)]/disclosure | $annual/disclosure | /view/disclosure"/>
  <xsl:variable name="issue-name">
    <xsl:choose>
      <xsl:when test="$annual"><xsl:value-of select="$annual/@year"/>年年度报告</xsl:when>
      <xsl:otherwise><xsl:value-of select="/view/report/@month-text | /view/comparison/@month-text"/>月报</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template match="view" mode="title"><xsl:value-of select="document/title"/></xsl:template>
  <xsl:template match="view" mode="description"><xsl:value-of select="document/title"/>。<xsl:value-of select="document/paragraph[not(@role) or @role = 'body'][position() = 1 + boolean(/view/document/head[starts-with(@form, 'circular')])]"/></xsl:template>
  <xsl:template match="view" mode="trail">
    <xsl:choose>
      <xsl:when test="plan"><xsl:call-template name="trail-plan"/></xsl:when>
      <xsl:otherwise><li><a href="{$root}compare/index.html">指标对照</a></li></xsl:otherwise>
    </xsl:choose>
    <li aria-current="page"><xsl:value-of select="$issue-name"/></li>
  </xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="article-meta">
      <xsl:with-param name="title" select="document/title"/>
      <xsl:with-param name="date">
        <xsl:choose>
          <xsl:when test="$disclosure/@published"><xsl:value-of select="$disclosure/@published"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="document/@date"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="source" select="document/@author"/>
      <xsl:with-param name="column" select="'月报'"/>
    </xsl:call-template>
    <link rel="alternate" type="application/pdf" href="{$root}{$pdf}" title="{document/title}"/>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <xsl:call-template name="neighbours"/>
    <xsl:call-template name="later-corrections"/>
    <xsl:if test="$disclosure"><xsl:call-template name="bulletin-disclosure"/></xsl:if>
    <xsl:apply-templates select="document"/>
    <xsl:apply-templates select="picture"/>
    <xsl:call-template name="neighbours"><xsl:with-param name="end" select="true()"/></xsl:call-template>
  </xsl:template>

  <!-- 政府信息公开 of the bulletin itself. Call with the view as context. -->
  <xsl:template name="bulletin-disclosure">
      <xsl:call-template name="disclosure-block">
        <xsl:with-param name="facts">
          <xsl:call-template name="fact"><xsl:with-param name="term" select="'索引号'"/><xsl:with-param name="text" select="string($disclosure/@index)"/></xsl:call-template>
          <xsl:call-template name="fact"><xsl:with-param name="term" select="'主题分类'"/><xsl:with-param name="text" select="string($disclosure/@topic)"/></xsl:call-template>
          <xsl:call-template name="fact"><xsl:with-param name="term" select="'发文机关'"/><xsl:with-param name="text" select="string(document/@author)"/></xsl:call-template>
          <xsl:call-template name="fact"><xsl:with-param name="term" select="'成文日期'"/><xsl:with-param name="text" select="string(report[not(annual)]/@date-text | report/annual-issue/@date-text | document[not($view/report)]/head/date)"/></xsl:call-template>
          <xsl:call-template name="fact"><xsl:with-param name="term"><xsl:choose><xsl:when test="document/head/@form = 'circular'">文号</xsl:when><xsl:otherwise>期号</xsl:otherwise></xsl:choose></xsl:with-param><xsl:with-param name="text" select="normalize-space(document/head/number)"/></xsl:call-template>
          <xsl:call-template name="disclosure-facts"><xsl:with-param name="disclosure" select="$disclosure"/></xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
  </xsl:template>

  <!-- The months before and after, and the file to print. -->
  <xsl:template name="neighbours">
    <xsl:param name="end" select="false()"/>
    <xsl:variable name="months" select="plan/month[@bulletin] | issue"/>
    <xsl:variable name="folder"><xsl:choose><xsl:when test="plan">plans/<xsl:value-of select="plan/@id"/>/</xsl:when><xsl:otherwise>compare/</xsl:otherwise></xsl:choose></xsl:variable>
    <nav class="neighbours">
      <xsl:attribute name="aria-label"><xsl:choose><xsl:when test="$end">前后各期（文末）</xsl:when><xsl:otherwise>前后各期</xsl:otherwise></xsl:choose></xsl:attribute>
      <ul>
        <xsl:if test="$annual"><li><a href="{$root}{$folder}{$month}.html"><xsl:value-of select="report/@month-text"/>月报</a></li></xsl:if>
        <xsl:for-each select="$months[not($annual)][translate(@id, '-', '') &lt; translate($month, '-', '')]">
          <xsl:sort select="@id"/>
          <xsl:if test="position() = last()"><li><a rel="prev" href="{$root}{$folder}{@id}.html">上一期：<xsl:value-of select="@id-text"/></a></li></xsl:if>
        </xsl:for-each>
        <xsl:for-each select="$months[not($annual)][translate(@id, '-', '') &gt; translate($month, '-', '')]">
          <xsl:sort select="@id"/>
          <xsl:if test="position() = 1"><li><a rel="next" href="{$root}{$folder}{@id}.html">下一期：<xsl:value-of select="@id-text"/></a></li></xsl:if>
        </xsl:for-each>
        <xsl:if test="not($annual) and plan and substring($month, 6) = '12'"><li><a href="{$root}{$folder}annual-{substring($month, 1, 4)}.html"><xsl:value-of select="substring($month, 1, 4)"/>年年度报告</a></li></xsl:if>
        <xsl:if test="not($end)"><li><a class="file" href="{$root}{$pdf}">下载PDF版<xsl:if test="not($annual) and report/@kept">（签发件）</xsl:if></a></li></xsl:if>
        <xsl:if test="not($end) and plan and not($annual)"><li><a class="file" href="{$root}{$folder}{$month}-brief.pdf">一页呈阅（PDF）</a></li><li><a href="#picture">一图读懂</a></li></xsl:if>
      </ul>
    </nav>
    <xsl:if test="$end and sheet">
      <section aria-labelledby="sheets">
        <h2 id="sheets">责任单位进展单</h2>
        <ul class="sheets">
          <xsl:for-each select="sheet">
            <li><a class="file" href="{$root}{$folder}units/{@unit}/{$month}.pdf"><xsl:value-of select="@name"/></a></li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- 一图读懂: the picture to pass on, and beside it all that it says. Its charts stand in the bulletin, with their tables. -->
  <xsl:template match="picture">
    <xsl:variable name="file" select="concat($root, substring-before(/view/@path, '.html'))"/>
    <section class="one-picture" aria-labelledby="picture">
      <h2 id="picture">一图读懂</h2>
      <figure>
        <a href="{$file}.png"><img src="{$file}.png" width="1080" loading="lazy" alt="{@title}，图中文字见旁边的文字版"/></a>
        <figcaption>
          <xsl:text>下载图片：</xsl:text>
          <a class="file" href="{$file}.png" download="">PNG</a><xsl:text> </xsl:text><a class="file" href="{$file}.svg" download="">SVG</a>
        </figcaption>
      </figure>
      <div class="picture-text">
        <h3>文字版</h3>
        <p><strong><xsl:value-of select="@title"/></strong></p>
        <xsl:if test="@mark"><p><xsl:value-of select="@mark"/></p></xsl:if>
        <xsl:apply-templates select="*[not(self::title)]" mode="picture"/>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="heading" mode="picture"><h4><xsl:value-of select="."/></h4></xsl:template>
  <xsl:template match="paragraph" mode="picture"><p><xsl:value-of select="."/></p></xsl:template>
  <xsl:template match="list" mode="picture"><ul><xsl:for-each select="item"><li><xsl:value-of select="."/></li></xsl:for-each></ul></xsl:template>
  <xsl:template match="figure" mode="picture">
    <xsl:variable name="table" select="/view/report/figure[@id = current()/@ref]/table"/>
    <p>图：<xsl:value-of select="caption"/></p>
    <xsl:if test="$table">
      <div class="scroll" tabindex="0" role="group" aria-label="{caption}">
        <table>
          <caption><xsl:value-of select="$table/../@title"/><xsl:if test="$table/../@sample">（演示数据）</xsl:if></caption>
          <thead><tr><xsl:for-each select="$table/head/cell"><th scope="col"><xsl:value-of select="."/></th></xsl:for-each></tr></thead>
          <tbody>
            <xsl:for-each select="$table/row">
              <tr><xsl:for-each select="cell"><xsl:choose><xsl:when test="position() = 1"><th scope="row"><xsl:value-of select="."/></th></xsl:when><xsl:otherwise><td><xsl:value-of select="."/></td></xsl:otherwise></xsl:choose></xsl:for-each></tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- The month stays as it was published; what was corrected since is said above it. -->
  <xsl:template name="later-corrections">
    <xsl:if test="later-correction">
      <aside class="corrected-note" aria-labelledby="later">
        <p id="later" class="heading">本期公布后有更正</p>
        <p>本期保留公布时的原样，下列数据后来有更正或补报：</p>
        <ul>
          <xsl:for-each select="later-correction">
            <li>
              <a href="{$root}{@path}#m{$month}"><xsl:value-of select="@name"/></a>
              <xsl:text>：</xsl:text>
              <xsl:choose>
                <xsl:when test="@late">本期未报，后补报为<xsl:value-of select="@now"/></xsl:when>
                <xsl:when test="@withdrawn">本期所报<xsl:value-of select="@was"/>，后撤回</xsl:when>
                <xsl:otherwise>本期所报<xsl:value-of select="@was"/>，后更正为<xsl:value-of select="@now"/></xsl:otherwise>
              </xsl:choose>
              <xsl:text>，见</xsl:text>
              <xsl:choose>
                <xsl:when test="@bulletin"><a href="{$root}plans/{$view/plan/@id}/{@told}.html"><xsl:value-of select="@told-text"/>月报</a></xsl:when>
                <xsl:otherwise><xsl:value-of select="@told-text"/>报送数据</xsl:otherwise>
              </xsl:choose>
              <xsl:text>。</xsl:text>
            </li>
          </xsl:for-each>
        </ul>
      </aside>
    </xsl:if>
  </xsl:template>

  <xsl:template match="view" mode="json-ld">
    <script type="application/ld+json">
      <object>
        <string key="@context">https://schema.org</string>
        <string key="@type">Report</string>
        <string key="name"><xsl:value-of select="document/title"/></string>
        <string key="inLanguage">zh-CN</string>
        <xsl:if test="document/@date != ''"><string key="datePublished"><xsl:value-of select="document/@date"/></string></xsl:if>
        <string key="temporalCoverage"><xsl:value-of select="$month"/></string>
        <object key="author"><string key="@type">Organization</string><string key="name"><xsl:value-of select="document/@author"/></string></object>
        <xsl:if test="plan"><object key="about"><string key="@type">DigitalDocument</string><string key="name"><xsl:value-of select="plan/@title"/></string></object></xsl:if>
        <xsl:if test="site/@url">
          <string key="url"><xsl:value-of select="concat(site/@url, @path)"/></string>
          <object key="encoding"><string key="@type">MediaObject</string><string key="encodingFormat">application/pdf</string><string key="contentUrl"><xsl:value-of select="concat(site/@url, $pdf)"/></string></object>
        </xsl:if>
      </object>
    </script>
  </xsl:template>
</xsl:stylesheet>
