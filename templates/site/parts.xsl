<?xml version="1.0" encoding="UTF-8"?>
<!-- The pieces that many pages share: status words, figures, rows of targets, links to units and months. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svg="http://www.w3.org/2000/svg" exclude-result-prefixes="svg">
  <xsl:key name="plan" match="/view/plan" use="@id"/>
  <xsl:key name="report" match="/view/report" use="@plan"/>
  <xsl:key name="figure" match="figure[svg:svg]" use="@id"/>
  <xsl:key name="target" match="/view/report/targets/target" use="concat(@plan, ' ', @id)"/>
  <xsl:key name="target-of-item" match="/view/report/targets/target" use="concat(@plan, ' ', @item)"/>
  <xsl:key name="target-of-chapter" match="/view/report/targets/target" use="@chapter"/>
  <xsl:key name="target-of-status" match="/view/report/targets/target" use="concat(@plan, ' ', @status)"/>
  <xsl:key name="item-of-theme" match="/view/plan/item" use="theme/@id"/>
  <!-- Who leads or supports anything that is shown; only these units have a page. -->
  <xsl:key name="shown-unit" match="/view/report/targets/target/lead | /view/report/targets/target/with | /view/report/items/item/lead" use="@id"/>

  <!-- ==== status ==== -->
  <!-- A status as shape, colour and word; the shape is drawn by the style sheet. -->
  <xsl:template name="status">
    <xsl:param name="name" select="@status"/>
    <xsl:param name="label" select="@status-label"/>
    <span class="status {$name}"><xsl:value-of select="$label"/></span>
  </xsl:template>

  <!-- The word, its reason where it is not judged, and what stands beside it. -->
  <xsl:template name="status-with-flags">
    <xsl:call-template name="status"/>
    <xsl:if test="@reason-label"><xsl:text> </xsl:text><span class="reason"><xsl:value-of select="@reason-label"/></span></xsl:if>
    <xsl:apply-templates select="flag"/>
  </xsl:template>

  <xsl:template match="flag">
    <xsl:text> </xsl:text>
    <span class="flag {@name}"><xsl:value-of select="@label"/></span>
  </xsl:template>

  <!-- Counts by status, in the order of a 通报. -->
  <xsl:template match="totals">
    <ul class="tally">
      <xsl:apply-templates select="status[@name = 'done']" mode="tally"/>
      <xsl:apply-templates select="status[@name = 'on-schedule']" mode="tally"/>
      <xsl:apply-templates select="status[@name = 'behind']" mode="tally"/>
      <xsl:apply-templates select="status[@name = 'overdue']" mode="tally"/>
      <xsl:apply-templates select="status[@name = 'unreported']" mode="tally"/>
      <xsl:apply-templates select="status[@name = 'not-judged']" mode="tally"/>
    </ul>
  </xsl:template>

  <xsl:template match="status" mode="tally">
    <li>
      <xsl:attribute name="class"><xsl:value-of select="@name"/><xsl:if test="@count = 0"> none</xsl:if></xsl:attribute>
      <span class="status {@name}"><xsl:value-of select="@label"/></span>
      <b><xsl:value-of select="@count"/></b>
      <span class="unit">项</span>
      <xsl:if test="../@judged &gt; 0 and @name != 'unreported' and @name != 'not-judged'">
        <span class="share"><xsl:value-of select="@percent"/>%</span>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- How the totals came about, in the words of a 通报. -->
  <xsl:template match="totals" mode="sentence">
    <xsl:text>共确定量化目标</xsl:text><xsl:value-of select="@targets"/><xsl:text>项</xsl:text>
    <xsl:choose>
      <xsl:when test="@judged &gt; 0">
        <xsl:text>，其中纳入序时评价</xsl:text><xsl:value-of select="@judged"/><xsl:text>项。占比以纳入评价的项数为分母。</xsl:text>
        <xsl:if test="status[@name = 'unreported']/@count &gt; 0">
          <xsl:text>未报送</xsl:text><xsl:value-of select="status[@name = 'unreported']/@count"/><xsl:text>项，单列。</xsl:text>
        </xsl:if>
        <xsl:if test="reason">
          <xsl:text>不作序时评价</xsl:text><xsl:value-of select="status[@name = 'not-judged']/@count"/><xsl:text>项：</xsl:text>
          <xsl:call-template name="reasons"/><xsl:text>。</xsl:text>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>，未作序时评价</xsl:text>
        <xsl:if test="reason"><xsl:text>：</xsl:text><xsl:call-template name="reasons"/></xsl:if>
        <xsl:text>。</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="reasons">
    <xsl:for-each select="reason">
      <xsl:if test="position() &gt; 1">，</xsl:if>
      <xsl:value-of select="@label"/><xsl:value-of select="@count"/><xsl:text>项</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- ==== figures ==== -->
  <!-- The picture, what it says, and the same numbers as a table. The narrow picture is for small
       screens and large type; the style sheet shows one of the two. -->
  <xsl:template match="figure">
    <xsl:param name="caption" select="sentence"/>
    <div class="chart-figure" id="figure-{@id}">
      <figure>
        <div class="picture"><xsl:copy-of select="svg:svg"/></div>
        <figcaption><xsl:value-of select="$caption"/></figcaption>
      </figure>
      <xsl:apply-templates select="table" mode="twin"/>
      <xsl:call-template name="figure-files"/>
    </div>
  </xsl:template>

  <!-- The chart to take away. Both files are made because they are linked here (generator/render/site/charts.h). -->
  <xsl:template name="figure-files">
    <xsl:variable name="stem" select="concat($root, 'data/charts/', substring-before($view/@path, '.html'), '/', @id)"/>
    <p class="figure-files">
      <xsl:text>下载：</xsl:text>
      <a href="{$stem}.svg" download="">SVG<span class="visually-hidden">图片：<xsl:value-of select="@title"/></span></a>
      <xsl:text>、</xsl:text>
      <a href="{$stem}.csv" download="">CSV<span class="visually-hidden">表格：<xsl:value-of select="@title"/></span></a>
    </p>
  </xsl:template>

  <xsl:template match="table" mode="twin">
    <details class="twin">
      <summary>图中数据<span class="visually-hidden">：<xsl:value-of select="../@title"/></span></summary>
      <div class="scroll" tabindex="0" role="group" aria-label="{../@title}，数据表">
        <table>
          <caption><xsl:value-of select="../@title"/><xsl:if test="../@sample">（演示数据）</xsl:if></caption>
          <thead><tr><xsl:for-each select="head/cell"><th scope="col"><xsl:choose><xsl:when test="@href"><a href="{$root}{@href}"><xsl:value-of select="."/></a></xsl:when><xsl:otherwise><xsl:value-of select="."/></xsl:otherwise></xsl:choose></th></xsl:for-each></tr></thead>
          <tbody>
            <xsl:for-each select="row">
              <tr>
                <xsl:for-each select="cell">
                  <xsl:choose>
                    <xsl:when test="position() = 1 and ../@href"><th scope="row"><a href="{$root}{../@href}"><xsl:value-of select="."/></a></th></xsl:when>
                    <xsl:when test="position() = 1"><th scope="row"><xsl:value-of select="."/></th></xsl:when>
                    <xsl:otherwise><td><xsl:value-of select="."/></td></xsl:otherwise>
                  </xsl:choose>
                </xsl:for-each>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </details>
  </xsl:template>

  <!-- ==== targets ==== -->
  <!-- A table of targets; on a narrow screen each row stands as a card. -->
  <xsl:template name="target-table">
    <xsl:param name="targets"/>
    <xsl:param name="caption"/>
    <xsl:param name="id"/>
    <xsl:param name="tools" select="false()"/>
    <xsl:param name="lead" select="true()"/>
    <table class="cards targets">
      <xsl:if test="$id"><xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute></xsl:if>
      <xsl:if test="$tools"><xsl:attribute name="data-tools">sort filter</xsl:attribute></xsl:if>
      <caption><xsl:value-of select="$caption"/><xsl:if test="$site/@sample">（进展为演示数据）</xsl:if></caption>
      <thead>
        <tr>
          <th scope="col" data-sort="number">条目</th>
          <th scope="col">目标</th>
          <th scope="col">目标值</th>
          <th scope="col">进展</th>
          <th scope="col" data-sort="number">完成比例</th>
          <th scope="col" data-sort="number">序时进度</th>
          <th scope="col">状态</th>
          <xsl:if test="$lead"><th scope="col">牵头单位</th></xsl:if>
          <th scope="col" data-sort="text">完成时限</th>
        </tr>
      </thead>
      <tbody><xsl:apply-templates select="$targets" mode="row"><xsl:with-param name="lead" select="$lead"/></xsl:apply-templates></tbody>
    </table>
  </xsl:template>

  <xsl:template match="target" mode="row">
    <xsl:param name="lead" select="true()"/>
    <tr data-status="{@status}">
      <td data-label="条目" data-value="{@item}">
        <xsl:choose>
          <xsl:when test="@item"><a href="{$root}plans/{@plan}/text.html#target-{@id}"><xsl:text>第</xsl:text><xsl:value-of select="@item"/><xsl:text>条</xsl:text></a></xsl:when>
          <xsl:otherwise>另行下达</xsl:otherwise>
        </xsl:choose>
      </td>
      <th scope="row" class="name"><a href="{$root}{@path}"><xsl:value-of select="@name"/></a><xsl:apply-templates select="@firmness-label"/></th>
      <td data-label="目标值"><xsl:value-of select="@goal"/></td>
      <td data-label="进展"><xsl:value-of select="@value"/></td>
      <td data-label="完成比例" class="number" data-value="{translate(@done, '%', '')}"><xsl:call-template name="or-dash"><xsl:with-param name="text" select="@done"/></xsl:call-template></td>
      <td data-label="序时进度" class="number" data-value="{translate(@scheduled, '%', '')}"><xsl:call-template name="or-dash"><xsl:with-param name="text" select="@scheduled"/></xsl:call-template></td>
      <td data-label="状态" class="state"><xsl:call-template name="status-with-flags"/></td>
      <xsl:if test="$lead"><td data-label="牵头单位" class="lead"><xsl:call-template name="units"><xsl:with-param name="units" select="lead"/></xsl:call-template></td></xsl:if>
      <td data-label="完成时限" data-value="{@due[not(../@kind = 'ongoing')]}"><xsl:call-template name="due"/></td>
    </tr>
  </xsl:template>

  <!-- 力争 is said where it is said in the plan; 确保 is the rule. -->
  <xsl:template match="@firmness-label">
    <xsl:if test="../@firmness = 'aspired'"><xsl:text> </xsl:text><span class="flag aspired"><xsl:value-of select="."/></span></xsl:if>
  </xsl:template>

  <xsl:template name="due">
    <xsl:choose>
      <xsl:when test="@kind = 'ongoing'">未设时限</xsl:when>
      <xsl:otherwise><xsl:value-of select="@due-text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="or-dash">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="$text != ''"><xsl:value-of select="$text"/></xsl:when>
      <xsl:otherwise><span aria-hidden="true">—</span><span class="visually-hidden">无</span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- One target with its sentence: name, status, why, cause and next step. -->
  <xsl:template match="target" mode="account">
    <li class="account">
      <p class="head"><a href="{$root}{@path}"><xsl:value-of select="@name"/></a><xsl:call-template name="status-with-flags"/></p>
      <p><xsl:value-of select="sentence"/></p>
      <xsl:if test="problem"><p class="cause">原因：<xsl:value-of select="problem"/></p></xsl:if>
      <xsl:if test="next"><p class="cause">下一步：<xsl:value-of select="next"/></p></xsl:if>
      <xsl:if test="lead[not(@id = $view/@unit)]"><p class="cause">牵头单位：<xsl:call-template name="units"><xsl:with-param name="units" select="lead"/></xsl:call-template></p></xsl:if>
    </li>
  </xsl:template>

  <!-- One line: name, goal, status. -->
  <xsl:template match="target" mode="line">
    <xsl:param name="plan" select="false()"/>
    <li class="line">
      <xsl:if test="$plan"><span class="plan-name"><xsl:value-of select="$site/plan[@id = current()/@plan]/@short"/></span><xsl:text> </xsl:text></xsl:if>
      <a href="{$root}{@path}"><xsl:value-of select="@name"/></a>
      <xsl:text> </xsl:text>
      <span class="goal"><xsl:if test="@number and not(@redacted)">目标</xsl:if><xsl:value-of select="@goal"/></span>
      <xsl:if test="@number"><xsl:text>，</xsl:text><span class="reached">最近报<xsl:value-of select="@value"/></span></xsl:if>
      <xsl:text> </xsl:text>
      <xsl:call-template name="status"/>
    </li>
  </xsl:template>

  <!-- ==== units, months, documents ==== -->
  <!-- Responsible units, by 、; those with a page are links. Call with a node of the plan as context. -->
  <xsl:template name="units">
    <xsl:param name="units"/>
    <xsl:for-each select="$units">
      <xsl:if test="position() &gt; 1">、</xsl:if>
      <xsl:variable name="plan" select="ancestor::*[@plan][1]/@plan"/>
      <xsl:choose>
        <xsl:when test="key('plan', $plan)/unit[@id = current()/@id]"><a href="{$root}plans/{$plan}/units/{@id}/index.html"><xsl:value-of select="@name"/></a></xsl:when>
        <xsl:otherwise><xsl:value-of select="@name"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- Another document: 《…》（文号，日期）; a title that holds its own 《》 stays as it is. -->
  <xsl:template name="document">
    <xsl:choose>
      <xsl:when test="contains(@title, '《')"><xsl:value-of select="@title"/></xsl:when>
      <xsl:otherwise><xsl:text>《</xsl:text><xsl:value-of select="@title"/><xsl:text>》</xsl:text></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@number or @date-text">
      <xsl:text>（</xsl:text>
      <xsl:value-of select="@number"/>
      <xsl:if test="@number and @date-text">，</xsl:if>
      <xsl:value-of select="@date-text"/>
      <xsl:text>）</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- The months of a plan that have a bulletin, latest first. Call with the plan as context. -->
  <xsl:template name="bulletin-list">
    <ul class="bulletins">
      <xsl:for-each select="month[@bulletin]">
        <xsl:sort select="@id" order="descending"/>
        <!-- A year's report is of its December. -->
        <xsl:if test="substring(@id, 6) = '12'">
          <xsl:variable name="year" select="substring(@id, 1, 4)"/>
          <li>
            <a href="{$root}plans/{../@id}/annual-{$year}.html"><xsl:value-of select="$year"/>年年度报告</a>
            <xsl:text> </xsl:text>
            <a class="file" href="{$root}plans/{../@id}/annual-{$year}.pdf">PDF<span class="visually-hidden">，<xsl:value-of select="$year"/>年年度报告</span></a>
          </li>
        </xsl:if>
        <li>
          <a href="{$root}plans/{../@id}/{@id}.html"><xsl:value-of select="@id-text"/>月报</a>
          <a class="file" href="{$root}plans/{../@id}/{@id}.pdf">PDF<span class="visually-hidden">，<xsl:value-of select="@id-text"/>月报</span></a>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <!-- A term and what is said of it; nothing when there is nothing to say. -->
  <xsl:template name="fact">
    <xsl:param name="term"/>
    <xsl:param name="text"/>
    <xsl:if test="string($text) != ''"><div><dt><xsl:value-of select="$term"/></dt><dd><xsl:copy-of select="$text"/></dd></div></xsl:if>
  </xsl:template>

  <!-- Facts of a document; of a government site they stand under their name. -->
  <xsl:template name="disclosure-block">
    <xsl:param name="facts"/>
    <xsl:choose>
      <xsl:when test="$site/@government">
        <section class="disclosure" aria-label="政府信息公开">
          <dl class="facts"><xsl:copy-of select="$facts"/></dl>
        </section>
      </xsl:when>
      <xsl:otherwise><dl class="facts"><xsl:copy-of select="$facts"/></dl></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What is said of a document when it is put on a site. -->
  <xsl:template name="disclosure-facts">
    <xsl:param name="disclosure"/>
    <xsl:call-template name="fact"><xsl:with-param name="term" select="'发布日期'"/><xsl:with-param name="text" select="string($disclosure/@published)"/></xsl:call-template>
    <xsl:call-template name="fact"><xsl:with-param name="term" select="'有效性'"/><xsl:with-param name="text" select="string($disclosure/@validity)"/></xsl:call-template>
    <xsl:call-template name="fact"><xsl:with-param name="term" select="'公开方式'"/><xsl:with-param name="text" select="string($disclosure/@openness)"/></xsl:call-template>
  </xsl:template>

  <!-- A link that leaves the site says so, and opens beside it. -->
  <xsl:template name="external-link">
    <xsl:param name="href"/>
    <xsl:param name="words"/>
    <a href="{$href}" class="external" target="_blank" rel="noopener noreferrer"><xsl:value-of select="$words"/>（站外链接，在新窗口打开）</a>
  </xsl:template>

  <!-- The page's own contents. links: result tree of <li><a>. -->
  <xsl:template name="contents">
    <xsl:param name="links"/>
    <nav class="contents" aria-label="本页内容"><ul><xsl:copy-of select="$links"/></ul></nav>
  </xsl:template>
</xsl:stylesheet>
