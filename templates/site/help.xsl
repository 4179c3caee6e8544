<?xml version="1.0" encoding="UTF-8"?>
<!-- How targets are judged: statuses, kinds, what is left out, corrections. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="view" mode="title">评价办法</xsl:template>
  <xsl:template match="view" mode="description">六种状态各是什么意思，八类目标各怎么评，哪些不评，百分比怎么算。</xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="column-meta"><xsl:with-param name="name" select="'评价办法'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1>评价办法</h1>
    <p>序时评价回答一个问题：照时间安排，这项目标到本月底该做到哪一步，实际做到了没有。</p>
    <section aria-labelledby="statuses">
      <h2 id="statuses">六种状态</h2>
      <dl class="statuses">
        <xsl:call-template name="status-row"><xsl:with-param name="name" select="'done'"/><xsl:with-param name="text">达到目标。此后除非报送的数据回落，一直算完成。要求保持的水平、增长类目标，到期仍符合才算完成。</xsl:with-param></xsl:call-template>
        <xsl:call-template name="status-row"><xsl:with-param name="name" select="'on-schedule'"/><xsl:with-param name="text">完成比例不低于序时进度。要求保持的水平称“达标”，按节点推进的工作称“按节点推进”。</xsl:with-param></xsl:call-template>
        <xsl:call-template name="status-row"><xsl:with-param name="name" select="'behind'"/><xsl:with-param name="text">完成比例低于序时进度，而时限未到。不等于到期完不成。</xsl:with-param></xsl:call-template>
        <xsl:call-template name="status-row"><xsl:with-param name="name" select="'overdue'"/><xsl:with-param name="text">时限已到，最近一次报送的数据没有达到目标。</xsl:with-param></xsl:call-template>
        <xsl:call-template name="status-row"><xsl:with-param name="name" select="'unreported'"/><xsl:with-param name="text">该报的数据没有报，此后也没有补。没有报送的数据不按零计算；页面上列出最近一次报送的数据和已有几个月未报。</xsl:with-param></xsl:call-template>
        <xsl:call-template name="status-row"><xsl:with-param name="name" select="'not-judged'"/><xsl:with-param name="text">不具备评价条件，原因逐项注明，见下文。</xsl:with-param></xsl:call-template>
      </dl>
      <p>判定时依次看：是否具备评价条件，是否完成，是否逾期，是否未报，是否低于序时进度；前面的先适用。</p>
    </section>
    <section aria-labelledby="schedule">
      <h2 id="schedule">序时进度怎么算</h2>
      <p>任务分解表定了时间安排的，按安排；没有定的，自起算月初到完成时限按月均摊，报告月按过完计算。例如全年建20所，到7月底应过十二分之七，即58.3%。只完成6所，占30.0%，未达序时进度；完成12所，占60.0%，达到序时进度。</p>
      <p>计算用精确小数，不用约数比较；页面上的百分比保留一位小数，两个数相近而一位小数看不出差别的，保留两位。</p>
    </section>
    <section aria-labelledby="kinds">
      <h2 id="kinds">八类目标</h2>
      <dl class="kinds">
        <xsl:for-each select="rules/kind"><div id="kind-{@name}"><dt><xsl:value-of select="@label"/></dt><dd><xsl:value-of select="@rule"/></dd></div></xsl:for-each>
      </dl>
      <p>水平类目标从基期数算起。例如从83%提高到85%，现在84.2%，完成应提高幅度的60%；不能拿84.2除以85，得出99.1%的完成率。没有基期数的，未达到目标前不评。</p>
    </section>
    <section aria-labelledby="reasons">
      <h2 id="reasons">哪些目标不评</h2>
      <p>有下列情形之一的，不作序时评价，单列并注明原因：</p>
      <dl class="kinds"><xsl:for-each select="rules/reason"><div><dt><xsl:value-of select="@label"/></dt><dd><xsl:value-of select="@meaning"/></dd></div></xsl:for-each></dl>
    </section>
    <section aria-labelledby="percent">
      <h2 id="percent">百分比的分母</h2>
      <p>已完成、达到序时进度、未达序时进度、逾期未完成四类相加为纳入评价的项数，百分比以此为分母，合计为100.0%（尾数按最大余数法分配）。未报送和不作评价的不进分母，另行列出项数和名称。</p>
    </section>
    <section aria-labelledby="flags">
      <h2 id="flags">状态旁的标注</h2>
      <dl class="kinds"><xsl:for-each select="rules/flag"><div><dt><span class="flag {@name}"><xsl:value-of select="@label"/></span></dt><dd><xsl:value-of select="@meaning"/></dd></div></xsl:for-each></dl>
    </section>
    <xsl:if test="rules/forecast-method">
      <section aria-labelledby="forecast">
        <h2 id="forecast">测算和月均还需数</h2>
        <p>目标页面按近期报送的数据推算到期能做到多少、照此速度何时达到目标、要按期达到目标每月还需做多少。测算为估计，不参与评价，也不改变任何状态。</p>
        <p><xsl:value-of select="rules/forecast-method"/></p>
        <p>取中位数，是为了让个别月份偏高偏低或者集中办结少影响结果；百分位落在两个数之间的，按比例取值。区间只反映报送数据的波动，不表示把握大小。推算数四舍五入，按件计的取整数，一万以上的取到百位，比率和金额保留一位或者两位小数，没有达到目标的不进到目标数；区间下端向下取，上端向上取。累计数不按减少推算，覆盖数不超过总数，现值和目标都在100%以内的比率不超过100%。达到目标的月份在时限过后十年以外的，不列。</p>
        <p>月均还需数按件计的取整数，不是整数的向上进位并冠以“约”，不足1的写作“不到1”；比率和金额不足1的进到两位小数，1以上的进到一位小数，100以上的进到整数，按此推进到期不会差尾数。</p>
        <p>累计、水平、覆盖类目标和不分周期的频次目标，正在推进、尚未达到目标、时限未到的才作测算。已完成、逾期、未报送和不作评价的目标，年度指标，本期报送不足三次的，最近一次数据缺分项或者有疑义的，不作测算。每所、每人等逐个计次的频次目标，以及各分项都要分别达到的目标，也不作测算。</p>
      </section>
    </xsl:if>
    <section aria-labelledby="histories">
      <h2 id="histories">当月公布和现在掌握</h2>
      <p>月报保留印发时的数据和评价。总表、目标页面<xsl:if test="$compares">、指标对照</xsl:if>用现在掌握的数据，包括后来的更正和补报。两者不一致时，目标页面逐月列出，月报页面上方注明。</p>
    </section>
    <p>数据下载和字段说明，见<a href="{$root}help/data.html">数据下载</a>。</p>
    <p class="note">维护数据的工作人员另见<a href="{$root}help/problems.html">数据差错一览</a>。</p>
  </xsl:template>

  <xsl:template name="status-row">
    <xsl:param name="name"/>
    <xsl:param name="text"/>
    <div><dt><span class="status {$name}"><xsl:value-of select="$site/status[@name = $name]/@label"/></span></dt><dd><xsl:value-of select="$text"/></dd></div>
  </xsl:template>
</xsl:stylesheet>
