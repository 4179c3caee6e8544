<?xml version="1.0" encoding="UTF-8"?>
<!-- The accessibility statement: what was done, how to use it, whom to tell. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="view" mode="title">无障碍说明</xsl:template>
  <xsl:template match="view" mode="description">本站的长辈版、高对比、键盘操作、读屏软件支持和意见反馈。</xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="column-meta"><xsl:with-param name="name" select="'无障碍说明'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1>无障碍说明</h1>
    <p>本站以GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》二级要求为目标制作，尚未经第三方检测。</p>
    <section aria-labelledby="display">
      <h2 id="display">显示方式</h2>
      <dl class="kinds">
        <div><dt>长辈版</dt><dd>在每页上方勾选“长辈版”，字号放大到一倍半，按钮和链接相应加大。</dd></div>
        <div><dt>高对比</dt><dd>勾选“高对比”，改为黑底白字、黄色链接。系统设置了“增强对比度”的，本站自动加深文字和线条。</dd></div>
        <div><dt>放大</dt><dd>用浏览器放大到百分之四百，内容自动换行，不必左右拖动；数据表格除外。</dd></div>
      </dl>
      <p>浏览器允许运行脚本时，勾选的方式在全站各页有效，存在本机；不允许时，只对当前页有效。</p>
    </section>
    <section aria-labelledby="keyboard">
      <h2 id="keyboard">键盘操作</h2>
      <ul>
        <li>按Tab键依次到达各个链接、按钮，按Shift＋Tab键返回，按Enter键打开。</li>
        <li>每页的第一个链接是“跳到正文”。</li>
        <li>图下的“图中数据”用Enter键或空格键展开。</li>
        <li>目标总表的表头可以按Enter键排序；表格太宽时，用Tab键到达表格，再用方向键左右移动。</li>
      </ul>
    </section>
    <section aria-labelledby="reader">
      <h2 id="reader">读屏软件</h2>
      <ul>
        <li>每页有标题层级、地标区域和“当前位置”。</li>
        <li>每幅图有名称和一句话说明，并附内容相同的数据表。</li>
        <li>状态除颜色外，都有文字和不同形状的符号：<xsl:for-each select="site/status"><xsl:sort select="string-length(substring-before('done on-schedule behind overdue unreported not-judged', @name))" data-type="number"/><xsl:if test="position() &gt; 1">、</xsl:if><span class="status {@name}"><xsl:value-of select="@label"/></span></xsl:for-each>。</li>
        <li>原文页里画线的句子是链接，指向该项目标；同一句涉及几项目标的，句后另有链接。</li>
      </ul>
    </section>
    <section aria-labelledby="known">
      <h2 id="known">已知的不足</h2>
      <ul>
        <li>原文照录，其中的缩略语和笔误没有另加注音或解释。</li>
        <li>图中的文字随图缩放，小屏幕上换用竖长的图。</li>
      </ul>
    </section>
    <xsl:if test="site/@contact">
      <section aria-labelledby="feedback">
        <h2 id="feedback">意见反馈</h2>
        <p>浏览本站有困难，或者需要其他形式的内容，请联系：<xsl:call-template name="contact"><xsl:with-param name="contact" select="site/@contact"/></xsl:call-template></p>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
