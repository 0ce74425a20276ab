/**
 * The toolbar's whole look. It lives in a constructed stylesheet inside a closed shadow root: nothing of LinkedIn's
 * leaks in, nothing of ours leaks out, and no link or URL appears in the page. Logical properties keep right-to-left
 * pages right. Colours used once stand where they are used, and lines end in a backslash, since every byte here counts
 * against the 24 kB of the content script.
 */
export const styles = `\
:host{all:initial;display:block;color-scheme:light dark}\
.bar,button,textarea,input{font:14px/1.4 system-ui,sans-serif;color:inherit;background:var(--fill);border:1px solid var(--edge);border-radius:8px;padding:8px;box-sizing:border-box}\
.bar{--soft:light-dark(#56606d,#a9b3bf);--edge:light-dark(#c9d0d9,#46505d);--fill:light-dark(#fff,#1b2026);--main:light-dark(#4338ca,#a9a5fb);--bad:light-dark(#b3261e,#ff9a91);color:light-dark(#1d2530,#e8ecf1);margin:8px 0;max-width:560px;text-align:start}\
.floating{position:fixed;bottom:16px;left:16px;z-index:600;margin:0;box-shadow:0 4px 9px #0003;max-width:min(420px,100vw - 32px)}\
.row,fieldset{display:flex;flex-wrap:wrap;gap:6px}\
button{font:600 13px/1 system-ui,sans-serif;background:light-dark(#f3f5f8,#272e37);padding:8px 12px;min-height:32px;cursor:pointer}\
button:hover{border-color:var(--soft)}\
:focus-visible{outline:2px solid var(--main);outline-offset:2px}\
[aria-disabled]{color:var(--soft);cursor:not-allowed;border-style:dashed}\
.main{background:var(--main);border-color:var(--main);color:light-dark(#fff,#16142f)}\
.link{background:0;border:0;padding:4px;min-height:24px;color:var(--main);text-decoration:underline;margin-inline-start:6px}\
form{display:grid;gap:8px;margin-top:8px;border-top:1px solid var(--edge);padding-top:8px}\
.field{display:flex;flex-wrap:wrap;align-items:center;gap:4px}\
.field label{flex:1 14em}\
.field input{flex:1 9em}\
textarea,[role=alert]{flex:1 0 100%;resize:vertical}\
label,output,legend,.known{font-size:13px;color:var(--soft)}\
output{margin-inline-start:auto}\
.wrong output,[role=alert]{color:var(--bad);font-weight:600}\
.wrong *{border-color:var(--bad)}\
fieldset{border:0;padding:0;margin:0}\
legend{margin-bottom:4px}\
fieldset label{display:flex;gap:6px;align-items:center;color:inherit;margin-inline-end:8px}\
input{accent-color:var(--main)}\
p{margin:8px 0 0;padding-inline-start:9px;border-inline-start:3px solid}\
.good{border-color:light-dark(#11683a,#6fd69b)}.bad{border-color:var(--bad)}.unsure{border-color:light-dark(#8a4b00,#f3b562)}.busy{border-color:var(--main)}.known{border-color:transparent}\
@media print{.bar{display:none}}\
`;
