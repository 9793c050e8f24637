#include "core/exchange/print_style.h"

namespace cyd::exchange {
namespace {

// The colours are the app's tokens; each pair has a contrast of 6 : 1 or more, and nothing is told by colour
// alone.
constexpr auto kStyle = R"(
*{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%}
body{margin:0;background:#f4f5f8;color:#212b32;font:1rem/1.5 "Noto Sans","Segoe UI",system-ui,sans-serif;overflow-wrap:break-word}
main,.top,nav,footer{max-width:62rem;margin:0 auto;padding:0 1.25rem}
main{background:#fff;padding-top:.5rem;padding-bottom:2rem}
p{margin:0 0 .5rem;max-width:70ch}
p:last-child{margin-bottom:0}
a{color:#005aa8}
a:focus-visible{outline:3px solid #212b32;outline-offset:2px;background:#ffd24a;color:#212b32}
.skip{position:absolute;left:-200rem}
.skip:focus{left:1rem;top:1rem;padding:.75rem 1rem;background:#ffd24a;color:#212b32}
.top{background:#1b294a;color:#fff;max-width:none;padding:.75rem 0}
.top div{max-width:62rem;margin:0 auto;padding:0 1.25rem}
.top p{max-width:none;margin:0}
.top .name{font-size:1.125rem;font-weight:700}
nav{background:#fff;padding-top:1.25rem;padding-bottom:1.25rem;border-bottom:1px solid #d8dde0}
nav ol{columns:2 18rem;margin:0;padding-left:1.5rem}
nav a{display:inline-block;padding:.25rem 0}
h1{font-size:1.9rem;line-height:1.25;margin:0;color:#1b294a}
h2{font-size:1.5rem;line-height:1.3;margin:2.75rem 0 1rem;padding-bottom:.35rem;border-bottom:3px solid #1b294a;color:#1b294a}
h3{font-size:1.2rem;line-height:1.35;margin:2rem 0 .25rem;padding:.5rem .75rem;background:#eceef3;color:#1b294a}
h4{font-size:1.05rem;line-height:1.4;margin:1.5rem 0 .5rem;color:#1b294a}
.law{margin:1.5rem 0 .25rem;color:#4c6272}
.person-name{font-size:1.4rem;font-weight:700;margin:.35rem 0 1.25rem}
.aside{font-size:.9rem;color:#4c6272;margin:.25rem 0 .75rem}
.strong{font-weight:700}
.quiet{color:#4c6272}
.label,dt,caption{font-weight:700;color:#212b32}
.label{margin-bottom:.25rem}
.note{font-size:.875rem;color:#4c6272;margin-bottom:.15rem}
dl{margin:.75rem 0}
dl>div{display:grid;grid-template-columns:minmax(11rem,1fr) 2.4fr;gap:.25rem 1.25rem;padding:.4rem 0;border-bottom:1px solid #d8dde0}
dd{margin:0}
dd p,td p,tbody th p{margin:0 0 .1rem}
.voice{margin:.75rem 0;padding:.75rem 1rem .75rem 2.4rem;position:relative}
.voice.person{background:#fbf1f7;border-left:6px solid #7a2e5d}
.voice.person>.label{color:#7a2e5d}
.voice.person::before{content:"\201C";content:"\201C"/"";position:absolute;left:.7rem;top:.35rem;font-size:2.4rem;line-height:1;color:#7a2e5d}
.voice.team{background:#eef2f9;border-left:3px double #325083}
.voice.team>.label{color:#325083}
.voice ul,.voice ol{margin-bottom:0}
.block{margin:.75rem 0}
ul,ol{margin:.25rem 0 .75rem;padding-left:1.75rem}
li{margin-bottom:.25rem}
table{width:100%;border-collapse:collapse;margin:1rem 0}
caption{text-align:left;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid #5a6f7e;font-weight:400}
thead th{font-weight:700;background:#eceef3;border-bottom:2px solid #1b294a}
.col{display:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:0 1rem}
.both .columns,.large .columns{display:block}
.notice{margin:1rem 0;padding:.75rem 1rem;border:1px solid #5a6f7e;background:#f4f5f8}
.notice.urgent{border:3px solid #212b32;background:#fff6dd;font-size:1.1rem}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem;max-width:none}
td .pair,th .pair,.beside .pair,li .pair,nav .pair{display:block}
td .pair>span,th .pair>span,.beside .pair>span,li .pair>span,nav .pair>span{display:block}
.pair>.twin{display:none}
h1.pair,h2.pair,h3.pair,h4.pair{display:grid}
.both dl>div{display:block}
.beside{display:grid;grid-template-columns:1fr 1fr;gap:.5rem 1.5rem}
td .beside,th .beside{display:block}
td .beside>div+div,th .beside>div+div{margin-top:.4rem;padding-left:.6rem;border-left:2px solid #5a6f7e}
svg{display:block;width:100%;max-width:22rem;height:auto;border-bottom:2px solid #212b32}
figure{margin:1rem 0}
footer{padding:1.5rem 1.25rem 3rem;color:#4c6272}
.large{font-size:150%}
.large .aside,.large .note,.large .notice.urgent,.large .top .name{font-size:1rem}
.large .person-name{font-size:1.2rem}
.large h1{font-size:1.6rem}
.large h2{font-size:1.4rem}
.large h3{font-size:1.2rem}
.large nav ol{columns:1}
.large dl>div,.large .beside,.large .pair,.large h1.pair,.large h2.pair,.large h3.pair,.large h4.pair{display:block}
.large .pair>span{display:block}
.large .pair>.twin,.large .col .twin{display:none}
.large .beside>div+div{margin-top:.5rem}
.large table,.large caption,.large tbody,.large tr,.large th,.large td{display:block;width:auto}
.large thead{position:absolute;left:-200rem}
.large tbody tr{border:2px solid #5a6f7e;margin-bottom:.75rem}
.large th,.large td{border-bottom:1px solid #d8dde0}
.large .col{display:block;font-weight:700}
.easy{font-size:134%}
.idea{display:grid;grid-template-columns:5rem 1fr;gap:0 1.25rem;align-items:start;margin:1rem 0;padding:.75rem 1rem}
.idea.person{border-left:6px solid #7a2e5d}
.idea.person::before{content:none}
.idea svg{width:5rem;height:5rem;border:0}
.idea p{margin:0 0 .35rem}
@media (max-width:45rem){
dl>div,.beside{display:block}
.beside>div+div{margin-top:.5rem}
h1.pair,h2.pair,h3.pair,h4.pair,.pair{display:block}
.pair>span{display:block}
.pair>.twin{display:none}
table,caption,tbody,tr,th,td{display:block;width:auto}
thead{position:absolute;left:-200rem}
tbody tr{border:1px solid #5a6f7e;margin-bottom:.75rem}
th,td{border-bottom:1px solid #d8dde0}
.col{display:block;font-weight:700}
}
@media print{
@page{size:A4;margin:18mm}
body,main,nav{background:#fff}
.skip,nav{display:none}
.top{color:#212b32;background:#fff;border-bottom:2px solid #212b32}
h1,h2,h3,h4,.label,caption{break-after:avoid}
tr,.voice,dl>div,figure{break-inside:avoid}
thead{display:table-header-group}
.new-page{break-before:page}
.voice,.notice,h3,thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
)";

} // namespace

QString pageStyle()
{
    return QString::fromUtf8(kStyle);
}

} // namespace cyd::exchange
