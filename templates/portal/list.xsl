<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of a package: how it is put on the site, what it replaces, and every file with its checksum, in the form that
     sha256sum -c reads. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="parts.xsl"/>

  <!-- The months that this one corrects, each once. -->
  <xsl:key name="corrected" match="/view/report/corrections/correction" use="@month"/>

  <xsl:template match="/view">
    <text>
      <line># <xsl:value-of select="$document/title"/></line>
      <xsl:if test="$document/@mark"><line># <xsl:value-of select="$document/@mark"/></line></xsl:if>
      <line>#</line>
      <line># 登载办法</line>
      <line># 一、metadata.txt各行填入相应栏目；标题填入标题栏，正文不含标题。</line>
      <line># 二、上传PNG图片和附件，名称不变；body.html的内容粘贴为正文（源代码方式），图片和附件的地址按系统给出的改写。</line>
      <line># 三、登载前用 sha256sum -c list.txt 核对各文件（Windows用 certutil -hashfile 文件名 SHA256 逐个核对）；只有文字说明的行以#开头，不参与核对。</line>
      <line>#</line>
      <line># 替换关系</line>
      <xsl:choose>
        <xsl:when test="later-correction">
          <line># 本期登载后有更正。同一期已登载的，用本稿替换：正文前加了更正说明，正文和PDF保留公布时的原样。</line>
          <xsl:for-each select="later-correction">
            <line># 　更正：<xsl:apply-templates select="." mode="words"/>。</line>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise><line># 本期登载后没有更正。首次登载，不替换已有稿件；同一期已登载且校验值相同的，不必重新登载。</line></xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="report/corrections/correction[@month = $plan/month[@bulletin]/@id][generate-id() = generate-id(key('corrected', @month)[1])]">
        <xsl:sort select="@month"/>
        <line># 本期更正了<xsl:value-of select="@month-text"/>的数据，该月已登载的稿件须一并替换，见 ../<xsl:value-of select="@month"/>/list.txt。</line>
      </xsl:for-each>
      <line>#</line>
      <line># 文件</line>
      <xsl:for-each select="file">
        <xsl:sort select="@name"/>
        <line># <xsl:value-of select="@name"/>　<xsl:apply-templates select="." mode="words"/>，<xsl:value-of select="@size"/>字节</line>
      </xsl:for-each>
      <xsl:for-each select="file">
        <xsl:sort select="@name"/>
        <line><xsl:value-of select="@checksum"/><xsl:text>  </xsl:text><xsl:value-of select="@name"/></line>
      </xsl:for-each>
    </text>
  </xsl:template>
</xsl:stylesheet>
