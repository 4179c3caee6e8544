<?xml version="1.0" encoding="UTF-8"?>
<!-- The data to take away: what each file holds. The columns are explained in data/readme.txt. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="view" mode="title">数据下载</xsl:template>
  <xsl:template match="view" mode="description">目标任务台账（XLSX），以及要点、目标、各月数据、各月状态、逐月变化五张表的CSV和JSON，附字段说明和校验值。</xsl:template>
  <xsl:template match="view" mode="trail">
    <li><a href="{$root}help/index.html">评价办法</a></li>
    <li aria-current="page">数据下载</li>
  </xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="column-meta"><xsl:with-param name="name" select="'数据下载'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1>数据下载</h1>
    <xsl:if test="site/@sample"><p>进展、责任单位、基期和时间安排为演示数据。CSV每行有“数据性质”一列注明，JSON以"sample": true注明，台账每张工作表的上方和文件属性里注明。</p></xsl:if>
    <div class="scroll" tabindex="0" role="group" aria-label="数据文件表">
      <table>
        <caption>数据文件</caption>
        <thead><tr><th scope="col">内容</th><th scope="col">一行是</th><th scope="col">下载</th></tr></thead>
        <tbody>
          <tr>
            <th scope="row">目标任务台账</th>
            <td>每份要点一张工作表，一行是一项目标：责任单位、数据、评价、各月数值；另有总表</td>
            <td><a class="file" href="{$root}data/ledger.xlsx">XLSX<span class="visually-hidden">：目标任务台账</span></a></td>
          </tr>
          <xsl:call-template name="dataset"><xsl:with-param name="name" select="'plans'"/><xsl:with-param name="title" select="'要点'"/><xsl:with-param name="row" select="'一份要点：文件信息和按状态计数'"/></xsl:call-template>
          <xsl:call-template name="dataset"><xsl:with-param name="name" select="'targets'"/><xsl:with-param name="title" select="'目标'"/><xsl:with-param name="row" select="'一项目标：原句、目标值、时限、责任单位、当前状态'"/></xsl:call-template>
          <xsl:call-template name="dataset"><xsl:with-param name="name" select="'figures'"/><xsl:with-param name="title" select="'各月数据'"/><xsl:with-param name="row" select="'一项目标一个月的数据：当月公布的和现在掌握的，分项的分行'"/></xsl:call-template>
          <xsl:call-template name="dataset"><xsl:with-param name="name" select="'changes'"/><xsl:with-param name="title" select="'逐月变化'"/><xsl:with-param name="row" select="'一项目标一个月的一个变化：报送、更正、完成、滑落、逾期等，附变化前后的数据和状态'"/></xsl:call-template>
          <xsl:call-template name="dataset"><xsl:with-param name="name" select="'statuses'"/><xsl:with-param name="title" select="'各月状态'"/><xsl:with-param name="row" select="'一项目标一个月的状态、完成比例和序时进度'"/></xsl:call-template>
        </tbody>
      </table>
    </div>
    <section aria-labelledby="notes">
      <h2 id="notes">使用说明</h2>
      <ul>
        <li>各列的含义见<a href="{$root}data/readme.txt">字段说明</a>，机器可读的说明见<a href="{$root}data/datapackage.json">datapackage.json</a>（Frictionless Data Package）。</li>
        <li>CSV为UTF-8编码、带BOM，可以直接用电子表格软件打开。</li>
        <li>网页上的每幅图表，图下都可以下载SVG图片和CSV表格。图片可以直接放进文稿，演示数据在图上注明。</li>
        <li>空格子表示没有数据，不是零；原文隐去的数值也是空的，另有一列注明。</li>
        <li>更新可以<a href="{$root}feed.xml">订阅</a>（Atom格式）；文件是否完整，用<a href="{$root}data/checksums.txt">校验值</a>核对。</li>
        <xsl:if test="site/@license"><li>许可方式：<xsl:call-template name="license"/>。</li></xsl:if>
      </ul>
    </section>
    <section aria-labelledby="cite">
      <h2 id="cite">怎样引用</h2>
      <p><xsl:value-of select="data/citation"/></p>
      <p>请把“引用日期”换成下载的日期。引用单项目标的，用该目标页面的网址；引用当月公布的数，用当月月报的网址，月报印发后不再改动。</p>
    </section>
  </xsl:template>

  <!-- The page of a licence that has one. -->
  <xsl:template name="license-address">
    <xsl:choose>
      <xsl:when test="site/@license = 'CC BY 4.0'">https://creativecommons.org/licenses/by/4.0/</xsl:when>
      <xsl:when test="site/@license = 'CC BY-SA 4.0'">https://creativecommons.org/licenses/by-sa/4.0/</xsl:when>
      <xsl:when test="site/@license = 'CC BY-NC 4.0'">https://creativecommons.org/licenses/by-nc/4.0/</xsl:when>
      <xsl:when test="site/@license = 'CC0 1.0'">https://creativecommons.org/publicdomain/zero/1.0/</xsl:when>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="license">
    <xsl:variable name="address"><xsl:call-template name="license-address"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$address != ''"><a href="{$address}" class="external" rel="license noopener"><xsl:value-of select="site/@license"/><span class="visually-hidden">（外部链接）</span></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="site/@license"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- schema.org: a Dataset and where its files are. -->
  <xsl:template match="view" mode="json-ld">
    <xsl:variable name="license"><xsl:call-template name="license-address"/></xsl:variable>
    <script type="application/ld+json">
      <object>
        <string key="@context">https://schema.org</string>
        <string key="@type">Dataset</string>
        <string key="name"><xsl:value-of select="concat(site/@name, '：要点目标与落实情况数据')"/></string>
        <string key="description">
          <xsl:if test="site/@sample">演示数据（虚构，非官方发布）。</xsl:if>
          <xsl:text>教育工作要点所列的量化目标、逐月报送的数据和序时评价，与网站和月报同源：每项目标的原句、目标值、时限、责任单位，各月公布的和现在掌握的数据，以及按序时进度作出的评价。</xsl:text>
        </string>
        <string key="inLanguage">zh-CN</string>
        <true key="isAccessibleForFree"/>
        <xsl:if test="data/@from"><string key="temporalCoverage"><xsl:value-of select="concat(data/@from, '/', data/@to)"/></string></xsl:if>
        <xsl:if test="data/place">
          <array key="spatialCoverage">
            <xsl:for-each select="data/place[not(. = preceding-sibling::place)]"><object><string key="@type">Place</string><string key="name"><xsl:value-of select="."/></string></object></xsl:for-each>
          </array>
        </xsl:if>
        <xsl:if test="data/@updated"><string key="dateModified"><xsl:value-of select="data/@updated"/></string></xsl:if>
        <xsl:if test="site/@license">
          <string key="license"><xsl:choose><xsl:when test="$license != ''"><xsl:value-of select="$license"/></xsl:when><xsl:otherwise><xsl:value-of select="site/@license"/></xsl:otherwise></xsl:choose></string>
        </xsl:if>
        <object key="creator">
          <string key="@type">Organization</string>
          <string key="name"><xsl:choose><xsl:when test="site/@publisher"><xsl:value-of select="site/@publisher"/></xsl:when><xsl:otherwise><xsl:value-of select="site/@name"/></xsl:otherwise></xsl:choose></string>
        </object>
        <string key="creditText"><xsl:value-of select="data/citation"/></string>
        <xsl:if test="site/@url">
          <string key="url"><xsl:value-of select="concat(site/@url, @path)"/></string>
          <array key="distribution">
            <xsl:call-template name="download"><xsl:with-param name="file" select="'ledger.xlsx'"/><xsl:with-param name="type" select="'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'"/></xsl:call-template>
            <xsl:call-template name="downloads"><xsl:with-param name="name" select="'plans'"/></xsl:call-template>
            <xsl:call-template name="downloads"><xsl:with-param name="name" select="'targets'"/></xsl:call-template>
            <xsl:call-template name="downloads"><xsl:with-param name="name" select="'figures'"/></xsl:call-template>
            <xsl:call-template name="downloads"><xsl:with-param name="name" select="'statuses'"/></xsl:call-template>
            <xsl:call-template name="downloads"><xsl:with-param name="name" select="'changes'"/></xsl:call-template>
          </array>
        </xsl:if>
      </object>
    </script>
  </xsl:template>

  <xsl:template name="downloads">
    <xsl:param name="name"/>
    <xsl:call-template name="download"><xsl:with-param name="file" select="concat($name, '.csv')"/><xsl:with-param name="type" select="'text/csv'"/></xsl:call-template>
    <xsl:call-template name="download"><xsl:with-param name="file" select="concat($name, '.json')"/><xsl:with-param name="type" select="'application/json'"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="download">
    <xsl:param name="file"/>
    <xsl:param name="type"/>
    <object>
      <string key="@type">DataDownload</string>
      <string key="name"><xsl:value-of select="$file"/></string>
      <string key="encodingFormat"><xsl:value-of select="$type"/></string>
      <string key="contentUrl"><xsl:value-of select="concat(site/@url, 'data/', $file)"/></string>
    </object>
  </xsl:template>

  <xsl:template name="dataset">
    <xsl:param name="name"/>
    <xsl:param name="title"/>
    <xsl:param name="row"/>
    <tr>
      <th scope="row"><xsl:value-of select="$title"/></th>
      <td><xsl:value-of select="$row"/></td>
      <td>
        <a class="file" href="{$root}data/{$name}.csv">CSV<span class="visually-hidden">：<xsl:value-of select="$title"/></span></a>
        <xsl:text> </xsl:text>
        <a class="file" href="{$root}data/{$name}.json">JSON<span class="visually-hidden">：<xsl:value-of select="$title"/></span></a>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
