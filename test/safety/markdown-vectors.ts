import { CALL, FIRE } from './payload.ts'

/** What Markdown makes of text: links, pictures, code, raw HTML, references. */
export function markdownVectors(): string[] {
  return [
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'java&Tab;script:alert(1)',
      'javascript&colon;alert(1)',
    ].flatMap((url) => [
      `[a](${url})`,
      `[a](<${url}>)`,
      `![a](${url})`,
      `<${url}>`,
      `[a][b] [b]\n\n[b]: ${url}`,
      `[b]: ${url} "t"\n\n[b]`,
      `[a]( ${url} 'x' )`,
      `\\[a](${url}) \\\\[a](${url})`,
      `[![a](x)](${url})`,
      `[^b] [^b]: [a](${url})`,
    ]),
    `[a](x "onclick=${CALL}) ![a](x"onerror="${CALL})`,
    `![a"onerror="${CALL}](x)`,
    `[a](x 't"onclick="${CALL}')`,
    `\\${FIRE} \\\\${FIRE} \\\\\\${FIRE}`,
    `&lt;img src=x onerror=${CALL}&gt; &#60;img src=x onerror=${CALL}&#62;`,
    `&amp;lt;script&amp;gt;${CALL}`,
    `\`${FIRE}\` \`\`${FIRE}\` ${FIRE}`,
    `\`\`\`\n${FIRE}\n\`\`\`\n${FIRE}`,
    `~~~html\n${FIRE}\n~~~\n${FIRE}`,
    `\`\`\`"onclick=${CALL}\na\n\`\`\``,
    `    ${FIRE}\n\n\t${FIRE}`,
    `| a | ${FIRE} |\n| - | - |\n| \\| ${FIRE} | \` |`,
    `> ${FIRE}\n- ${FIRE}\n1. ${FIRE}\n# ${FIRE}`,
    `http://a.example/"onmouseover="${CALL} www.a.example/<img/src=x/onerror=${CALL}>`,
    `https://a.example/\`onclick=${CALL}\` a@b.example"onclick="${CALL}`,
    `<?php ${FIRE} ?> <!X ${FIRE}> <![CDATA[${FIRE}]]>`,
    `</div ${FIRE} <div\n${FIRE}`,
    `<!-- a -- ${FIRE} -->${FIRE}`,
    `a\\\n${FIRE}\n===\n${FIRE}\n---`,
    `[ ] ${FIRE} [x] ${FIRE}`,
    `**${FIRE}** _<script>${CALL}</script>_ ~~<svg onload=${CALL}>~~`,
    `$$${FIRE}$$ {{${CALL}}} \${${CALL}} <%= ${CALL} %>`,
  ]
}
