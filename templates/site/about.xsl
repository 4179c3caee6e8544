<?xml version="1.0" encoding="UTF-8"?>
<!-- What the site is, where its words and numbers come from, what is invented. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="view" mode="title">关于本站</xsl:template>
  <xsl:template match="view" mode="description">本站收什么、数据从哪里来、怎样更正、怎样引用。</xsl:template>
  <xsl:template match="view" mode="meta">
    <xsl:call-template name="column-meta"><xsl:with-param name="name" select="'关于本站'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="view" mode="main">
    <h1>关于本站</h1>
    <p>本站收录教育工作要点，标出其中的量化目标，按月列出各项目标的进展，说明评价理由。</p>
    <xsl:if test="site/@sample">
      <section aria-labelledby="sample">
        <h2 id="sample">哪些是真的，哪些是虚构的</h2>
        <p>工作要点原文是公开发布的文件，文字照录。这些文件没有附进展数据、责任单位、基期数据和时间安排；为演示月报、评价和图表，本站补拟了这些内容，全部是虚构的，与文件所涉机关的实际工作无关。凡用到这些数据的页面、图表、表格、文件，都标有“演示数据”。</p>
      </section>
    </xsl:if>
    <section aria-labelledby="plans">
      <h2 id="plans">收录的要点</h2>
      <div class="scroll" tabindex="0" role="group" aria-label="收录的要点表">
        <table>
          <caption>收录的要点及量化目标项数</caption>
          <thead><tr><th scope="col">文件</th><th scope="col">发文机关</th><th scope="col">发文字号</th><th scope="col">成文日期</th><th scope="col">目标项数</th></tr></thead>
          <tbody>
            <xsl:for-each select="plan">
              <tr>
                <th scope="row"><a href="{$root}plans/{@id}/text.html"><xsl:value-of select="@title"/></a></th>
                <td><xsl:for-each select="issuer"><xsl:if test="position() &gt; 1">、</xsl:if><xsl:value-of select="."/></xsl:for-each></td>
                <td><xsl:call-template name="or-dash"><xsl:with-param name="text" select="@number"/></xsl:call-template></td>
                <td><xsl:call-template name="or-dash"><xsl:with-param name="text" select="@issued-text"/></xsl:call-template></td>
                <td class="number"><xsl:value-of select="key('report', @id)/totals/@targets"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
    <section aria-labelledby="method">
      <h2 id="method">怎样标、怎样评</h2>
      <p>量化目标逐条对照原文标出，每项都附原句，可以点回原文核对。进展按各单位报送的数据计算，评价办法对所有目标一致，见<a href="{$root}help/index.html">评价办法</a>。每项目标的页面写明评价结果是怎样算出来的。</p>
    </section>
    <section aria-labelledby="corrections">
      <h2 id="corrections">更正</h2>
      <p>月报一经印发，内容不再改动。后来发现有误的，在以后的月报中更正，并在原月报页面上方注明；目标页面同时列出“当月公布”和“现在掌握”两种数据。</p>
      <xsl:if test="site/@contact"><p>发现错误，请告知：<xsl:call-template name="contact"><xsl:with-param name="contact" select="site/@contact"/></xsl:call-template></p></xsl:if>
    </section>
    <section aria-labelledby="reuse">
      <h2 id="reuse">引用和再利用</h2>
      <p>数据可以整批下载，字段说明见<a href="{$root}help/data.html">数据下载</a>。<xsl:if test="site/@license">许可方式：<xsl:value-of select="site/@license"/>。</xsl:if>引用时请写明页面标题、月份和网址。</p>
    </section>
    <section aria-labelledby="making">
      <h2 id="making">本站怎样生成</h2>
      <p>本站由程序“要点”（Yaodian）根据数据文件自动生成，同样的数据生成同样的页面。网页不向其他网站发出请求，不记录访问者信息；选定的显示方式只存在本机浏览器里。</p>
    </section>
  </xsl:template>
</xsl:stylesheet>
