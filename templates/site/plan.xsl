<?xml version="1.0" encoding="UTF-8"?>
<!-- One plan: how it stands, what needs attention, every target, deadlines, units, items without a number. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">
  <xsl:import href="layout.xsl"/>
  <xsl:include href="plan-parts.xsl"/>

  <!-- What has no deadline of its own is not among the deadlines. -->
  <xsl:key name="target-of-due" match="/view/report/targets/target[@kind != 'ongoing']" use="@due"/>

  <xsl:template match="view" mode="title"><xsl:value-of select="plan/@title"/></xsl:template>
  <xsl:template match="view" mode="description">
    <xsl:value-of select="plan/@title"/><xsl:text>，截至</xsl:text><xsl:value-of select="report/@month-text"/><xsl:text>底的完成情况：</xsl:text>
    <xsl:apply-templates select="report/totals" mode="sentence"/>
  </xsl:template>
  <xsl:template match="view" mode="trail"><li aria-current="page"><xsl:value-of select="plan/@short"/></li></xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="article-meta">
      <xsl:with-param name="title" select="plan/@title"/>
      <xsl:with-param name="date"><xsl:call-template name="published"/></xsl:with-param>
      <xsl:with-param name="source"><xsl:call-template name="issuers"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1><xsl:value-of select="plan/@title"/></h1>
    <xsl:call-template name="disclosure"/>
    <xsl:call-template name="contents">
      <xsl:with-param name="links">
        <li><a href="#status">完成情况</a></li>
        <xsl:if test="report/targets/target[@status = 'overdue' or @status = 'behind' or @status = 'unreported']"><li><a href="#attention">需要关注</a></li></xsl:if>
        <li><a href="#targets">目标总表</a></li>
        <xsl:if test="report/figure[starts-with(@id, 'chapter-')]"><li><a href="#chapters">分章进展</a></li></xsl:if>
        <li><a href="#deadlines">完成时限</a></li>
        <xsl:if test="report/figure[starts-with(@id, 'calendar-')]"><li><a href="#reports">报送情况</a></li></xsl:if>
        <xsl:if test="plan/unit"><li><a href="#units">责任单位</a></li></xsl:if>
        <xsl:if test="report/items/item"><li><a href="#items">定性任务</a></li></xsl:if>
        <xsl:if test="plan/month[@bulletin]"><li><a href="#bulletins">月报</a></li></xsl:if>
        <xsl:if test="plan/month"><li><a href="changes.html">逐月变化</a></li></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="report" mode="status"/>
    <xsl:apply-templates select="report" mode="attention"/>
    <section class="of-cards" aria-labelledby="targets" data-rows="{count(report/targets/target) + 3}">
      <h2 id="targets">目标总表</h2>
      <xsl:call-template name="target-table">
        <xsl:with-param name="targets" select="report/targets/target"/>
        <xsl:with-param name="caption" select="concat(plan/@short, '：全部量化目标，截至', report/@month-text, '底')"/>
        <xsl:with-param name="id" select="'target-table'"/>
        <xsl:with-param name="tools" select="true()"/>
      </xsl:call-template>
      <p>全部目标的责任单位、数据和评价，可下载<a class="file" href="{$root}data/ledger.xlsx">目标任务台账（XLSX）</a>，本要点是其中一张工作表；其他格式见<a href="{$root}help/data.html">数据下载</a>。</p>
    </section>
    <xsl:if test="report/figure[starts-with(@id, 'chapter-')]">
      <section aria-labelledby="chapters" data-rows="{count(report/targets/target)}">
        <h2 id="chapters">分章进展</h2>
        <xsl:apply-templates select="plan/chapter" mode="progress"/>
      </section>
    </xsl:if>
    <xsl:apply-templates select="report" mode="deadlines"/>
    <xsl:if test="report/figure[starts-with(@id, 'calendar-')]">
      <section aria-labelledby="reports" data-rows="{ceiling(count(plan/unit) div 2)}">
        <h2 id="reports">报送情况</h2>
        <xsl:apply-templates select="report/figure[starts-with(@id, 'calendar-')]"/>
      </section>
    </xsl:if>
    <xsl:apply-templates select="plan[unit]" mode="units"/>
    <xsl:apply-templates select="report/items[item]" mode="section"/>
    <xsl:apply-templates select="plan[month/@bulletin]" mode="bulletins"/>
  </xsl:template>

  <!-- ==== how it stands ==== -->
  <xsl:template match="report" mode="status">
    <section aria-labelledby="status">
      <h2 id="status">完成情况<small>截至<xsl:value-of select="@month-text"/>底</small></h2>
      <xsl:apply-templates select="totals"/>
      <p><xsl:apply-templates select="totals" mode="sentence"/></p>
      <xsl:if test="totals/@judged &gt; 0"><xsl:apply-templates select="figure[starts-with(@id, 'status-')]"/></xsl:if>
      <xsl:call-template name="chapter-table"/>
    </section>
  </xsl:template>

  <xsl:template name="chapter-table">
    <div class="scroll" tabindex="0" role="group" aria-label="各章目标按状态计数表">
      <table class="counts">
        <caption>各章目标按状态计数（单位：项）</caption>
        <thead>
          <tr>
            <th scope="col">章</th>
            <th scope="col">目标</th>
            <xsl:for-each select="$site/status[@name = 'done'] | $site/status[@name = 'on-schedule'] | $site/status[@name = 'behind'] | $site/status[@name = 'overdue'] | $site/status[@name = 'unreported'] | $site/status[@name = 'not-judged']">
              <xsl:sort select="string-length(substring-before('done on-schedule behind overdue unreported not-judged', @name))" data-type="number"/>
              <th scope="col"><span class="status {@name}"><xsl:value-of select="@label"/></span></th>
            </xsl:for-each>
          </tr>
        </thead>
        <tbody><xsl:apply-templates select="$view/plan/chapter" mode="counts"/></tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="chapter" mode="counts">
    <xsl:variable name="targets" select="key('target-of-chapter', @number)"/>
    <xsl:if test="$targets">
      <tr>
        <th scope="row"><a href="text.html#chapter-{@number}"><xsl:value-of select="@heading"/></a></th>
        <td class="number"><xsl:value-of select="count($targets)"/></td>
        <td class="number"><xsl:value-of select="count($targets[@status = 'done'])"/></td>
        <td class="number"><xsl:value-of select="count($targets[@status = 'on-schedule'])"/></td>
        <td class="number"><xsl:value-of select="count($targets[@status = 'behind'])"/></td>
        <td class="number"><xsl:value-of select="count($targets[@status = 'overdue'])"/></td>
        <td class="number"><xsl:value-of select="count($targets[@status = 'unreported'])"/></td>
        <td class="number"><xsl:value-of select="count($targets[@status = 'not-judged'])"/></td>
      </tr>
    </xsl:if>
  </xsl:template>

  <!-- ==== what needs attention ==== -->
  <xsl:template match="report" mode="attention">
    <xsl:variable name="overdue" select="targets/target[@status = 'overdue']"/>
    <xsl:variable name="behind" select="targets/target[@status = 'behind']"/>
    <xsl:variable name="unreported" select="targets/target[@status = 'unreported']"/>
    <xsl:if test="$overdue or $behind or $unreported">
      <section aria-labelledby="attention" data-rows="{3 * count($overdue | $behind | $unreported) + 3}">
        <h2 id="attention">需要关注</h2>
        <xsl:call-template name="accounts"><xsl:with-param name="targets" select="$overdue"/><xsl:with-param name="status" select="'overdue'"/></xsl:call-template>
        <xsl:call-template name="accounts"><xsl:with-param name="targets" select="$behind"/><xsl:with-param name="status" select="'behind'"/></xsl:call-template>
        <xsl:call-template name="accounts"><xsl:with-param name="targets" select="$unreported"/><xsl:with-param name="status" select="'unreported'"/></xsl:call-template>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="accounts">
    <xsl:param name="targets"/>
    <xsl:param name="status"/>
    <xsl:if test="$targets">
      <h3><span class="status {$status}"><xsl:value-of select="$site/status[@name = $status]/@label"/></span><xsl:text>　</xsl:text><xsl:value-of select="count($targets)"/>项</h3>
      <ul class="accounts"><xsl:apply-templates select="$targets" mode="account"/></ul>
    </xsl:if>
  </xsl:template>

  <!-- ==== chapters ==== -->
  <xsl:template match="chapter" mode="progress">
    <xsl:variable name="figure" select="key('figure', concat('chapter-', @number))"/>
    <xsl:if test="$figure">
      <h3><xsl:value-of select="@heading"/></h3>
      <xsl:apply-templates select="$figure"/>
    </xsl:if>
  </xsl:template>

  <!-- ==== deadlines ==== -->
  <xsl:template match="report" mode="deadlines">
    <section aria-labelledby="deadlines" data-rows="{ceiling(count(targets/target) * 3 div 4)}">
      <h2 id="deadlines">完成时限</h2>
      <xsl:apply-templates select="figure[starts-with(@id, 'timeline-')]"/>
      <ol class="deadlines">
        <xsl:for-each select="targets/target[@due and @kind != 'ongoing' and generate-id() = generate-id(key('target-of-due', @due)[1])]">
          <xsl:sort select="@due"/>
          <li>
            <h3><xsl:value-of select="@due-text"/><small><xsl:value-of select="count(key('target-of-due', @due))"/>项</small></h3>
            <ul class="lines in-columns"><xsl:apply-templates select="key('target-of-due', @due)" mode="line"/></ul>
          </li>
        </xsl:for-each>
      </ol>
    </section>
  </xsl:template>

  <!-- ==== units ==== -->
  <xsl:template match="plan" mode="units">
    <xsl:variable name="targets" select="/view/report/targets/target"/>
    <section aria-labelledby="units" data-rows="{ceiling(count(unit) div 2) + 2}">
      <h2 id="units">责任单位</h2>
      <xsl:if test="breakdown-document"><p class="note">据<xsl:for-each select="breakdown-document"><xsl:call-template name="document"/></xsl:for-each></p></xsl:if>
      <div class="scroll" tabindex="0" role="group" aria-label="责任单位表">
        <table class="counts">
          <caption>各单位牵头的目标（单位：项）<xsl:if test="@sample">（演示数据）</xsl:if></caption>
          <thead>
            <tr><th scope="col">单位</th><th scope="col">牵头目标</th><th scope="col">其中未达序时或逾期</th><th scope="col">未报送</th><th scope="col">牵头定性任务</th></tr>
          </thead>
          <tbody>
            <xsl:for-each select="unit[key('shown-unit', @id)]">
              <xsl:variable name="led" select="$targets[lead/@id = current()/@id]"/>
              <tr>
                <th scope="row"><a href="units/{@id}/index.html"><xsl:value-of select="@name"/></a></th>
                <td class="number"><xsl:value-of select="count($led)"/></td>
                <td class="number"><xsl:value-of select="count($led[@status = 'behind' or @status = 'overdue'])"/></td>
                <td class="number"><xsl:value-of select="count($led[@status = 'unreported'])"/></td>
                <td class="number"><xsl:value-of select="count(/view/report/items/item[lead/@id = current()/@id])"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <!-- ==== items without a number ==== -->
  <xsl:template match="items" mode="section">
    <section aria-labelledby="items">
      <h2 id="items">定性任务<small>没有量化目标的条目，<xsl:value-of select="count(item)"/>条</small></h2>
      <xsl:call-template name="item-table"><xsl:with-param name="items" select="item"/></xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template match="plan" mode="bulletins">
    <section aria-labelledby="bulletins">
      <h2 id="bulletins">月报</h2>
      <xsl:call-template name="bulletin-list"/>
      <p><a href="changes.html">各月有哪些变化</a></p>
    </section>
  </xsl:template>

  <xsl:template match="view" mode="json-ld">
    <script type="application/ld+json">
      <object>
        <string key="@context">https://schema.org</string>
        <string key="@type">DigitalDocument</string>
        <string key="name"><xsl:value-of select="plan/@title"/></string>
        <string key="inLanguage">zh-CN</string>
        <xsl:if test="plan/@number"><string key="identifier"><xsl:value-of select="plan/@number"/></string></xsl:if>
        <xsl:if test="plan/@issued"><string key="datePublished"><xsl:value-of select="plan/@issued"/></string></xsl:if>
        <string key="temporalCoverage"><xsl:value-of select="concat(plan/@from, '/', plan/@to)"/></string>
        <string key="spatialCoverage"><xsl:value-of select="plan/@place"/></string>
        <array key="author">
          <xsl:for-each select="plan/issuer">
            <object><string key="@type">GovernmentOrganization</string><string key="name"><xsl:value-of select="."/></string></object>
          </xsl:for-each>
        </array>
        <xsl:if test="site/@url"><string key="url"><xsl:value-of select="concat(site/@url, @path)"/></string></xsl:if>
      </object>
    </script>
  </xsl:template>
</xsl:stylesheet>
