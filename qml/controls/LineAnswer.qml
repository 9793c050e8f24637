// An answer of one line: a TextAnswer where Enter commits and pasted lines become one. Long words still wrap and stay in sight.
TextAnswer {
    singleLine: true
}
