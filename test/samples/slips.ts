/** Words with something that no reader should meet, a line each, by what it is. */
export const wrong: Readonly<Record<string, string>> = {
  'signs of Markdown and HTML that came to nothing': `
    Please keep ~~old~~ new messages short.
    ~~The old rule.~~
    Please use ~~ old ~~ new words.
    Please keep ~~old new words.
    The rule is ~gone~ here.
    Please be **kind.
    Please be ** kind ** to all.
    **Please be kind.
    Be kind** to one another.
    Be ***very kind*** to one another.
    Please be *kind * to all.
    Please be * kind* to all.
    Please be *kind* to all.
    Please be __kind__ to all.
    Please be __kind to all.
    Please be __ kind __ to all.
    Please be _kind_ to all.
    Please be _kind _ to all.
    Please be \`kind\` to all.
    Please be \`kind to all.
    Please be \`\`\`kind\`\`\` to all.
    The school\`s office.
    See [our page](elm.example).
    See [our page](https://elm.example/our page).
    See [our page] (https://elm.example).
    See (our page)[https://elm.example].
    See [our page](
    See [our page][1] for more.
    See [[our page]] for more.
    See ![our crest](crest.png) above.
    See <https://elm.example for more.
    See our page[^1] for more.
    [^1]: See our page.
    [1]: https://elm.example
    [ ] I have read this.
    [x] I have read this.
    [] I have read this.
    I agree [ ] I disagree [ ]
    Tick here ( ) if you agree.
    Please be ==kind== to all.
    Please be ==kind to all.
    Please come on the 5^th^ of May.
    Please smile :smile: at all.
    :warning: Please be kind.
    Be kind :+1: to all.
    ## Our rules
    # Our rules
    Be kind. ## Our rules
    Our rules: # Be kind
    ###Our rules
    #Our rules
    h2. Our rules
    Our rules ====== Be kind.
    Our rules --- Be kind.
    Be kind. *** Be calm.
    Be kind. --- 
    > Be kind.
    >Be kind.
    We say: > be kind.
    | Time | Who |
    | Time | Who | | --- | --- | | 9 a.m. | Office |
    Time | Who --- | --- 9 a.m. | Office
    |Time|Who|
    Be kind \\* and calm.
    Be kind\\nBe calm.
    Be kind \\n Be calm.
    Be kind.\\n\\nBe calm.
    Parents and\\or carers.
    Be kind\\
    Be <b>kind</b> to all.
    Be kind.<br>Be calm.
    Be kind.<br/>Be calm.
    <p>Be kind.</p>
    Be <span style="color:red">kind</span>.
    Be <strong>kind.
    Be kind <!-- really --> to all.
    Be kind&nbsp;to all.
    Tea &amp; cake.
    Children&#39;s work.
    Children&rsquo;s work.
    Tea &#x26; cake.
    Tea &amp cake.
    Welcome to {{school.name}}.
    Welcome to {{school.name}.
    Welcome to {school.name}.
    Welcome }} to all.
    Be kind.{.red}
    Be [b]kind[/b] to all.
    Be '''kind''' to all.
    Be ''kind'' to all.
    ::: note Be kind. :::
    [TOC] Be kind.`,
  'lists that ran into one line': `
    1) Be kind 2) Be calm 3) Be quiet
    Please: 1) be kind 2) be calm.
    Please 1) be kind, 2) be calm, 3) be quiet.
    1. Be kind. 2. Be calm. 3. Be quiet.
    Please: 1. Be kind 2. Be calm
    Please: (1) be kind (2) be calm.
    a) be kind b) be calm c) be quiet
    Please: a) be kind; b) be calm.
    a. Be kind. b. Be calm.
    (a) be kind (b) be calm (c) be quiet
    (i) be kind (ii) be calm
    Please: i) be kind ii) be calm.
    i. Be kind. ii. Be calm.
    A) Be kind B) Be calm
    • be kind • be calm • be quiet
    • be kind
    Please: • be kind • be calm
    Please be: ● kind ● calm
    ▪ be kind ▪ be calm
    – be kind – be calm
    - be kind - be calm
    - be kind
    * be kind * be calm
    Please: - be kind - be calm
    Please: – be kind – be calm
    Please: * be kind * be calm
    Please: + be kind + be calm
    · be kind · be calm
    ✓ be kind ✓ be calm
    ➢ be kind ➢ be calm`,
  'blanks and forms that lost their lines': `
    Signed ____
    Signed: ______ Date: ______
    Name ___________
    I, ________, have read this.
    Name: ........................
    Signed ……………………
    Date: . . . . . . . . .
    Name: ------------
    Name: Date:
    Signed: Date:
    Name: Class: Date:
    Signature: Print name: Date:
    I have read this. Signed: Date:
    Parent's name: Child's name:`,
  'doubled words': `
    Please follow the the rules.
    The the rules are these.
    Please be be kind.
    Ask the school the school office.
    The groups on WhatsApp WhatsApp are ours.
    Parents Parents and carers.
    Read our our Handbook.
    Read our the Handbook.
    Read the our Handbook.
    Read the a Handbook.
    Welcome to the The Elm School.
    Read the Behaviour Policy policy.
    It is is kind.
    Ask the Governing Body Governing Body.
    They can go to to school.
    Speak to your child's child's teacher.
    Friends of Elm Friends of Elm`,
  'ends that are cut short': `
    Please be kind,
    Please be kind and
    Please be kind and.
    Please be kind or
    We ask parents and the
    We ask parents to read our
    Please be kind because
    Please bring things such as
    Please bring things including
    Please be kind (and calm
    Please be kind (
    Please say “be kind
    Please say "be kind
    Please be kind: "
    Please be kind –
    Please be kind &
    Please be kind to parents/
    Please be kind;
    We treat everyone with kindness, and
    Please read the following:`,
  'marks that stand twice or apart': `
    Be kind . Be calm.
    Be kind , and calm.
    Be kind . .
    Be kind..
    Be kind.. Be calm.
    Be kind,, and calm.
    Be kind;; and calm.
    Be kind:: be calm.
    Be kind,. Be calm.
    Be kind;.
    Be kind!. Be calm.
    Be kind?.
    Be kind, .
    Be kind ( always ).
    Be kind (always ).
    Be ( always) kind.
    Be kind ().
    Be kind "".
    Read our Handbook., and be kind.
    Be kind ;
    Are you kind ?`,
};

/** Words in which nothing is wrong, whatever they look like; a line each. */
export const right = `
    Please keep private conversations outside the group.
    Write to a_b@elm.example or to first_last_name@elm.example.
    See https://elm.example/our_policies/_new_/a_b.html for more.
    See https://elm.example/~office/*all*/page#top for more.
    See [1] and [2] in the list.
    The sum is 2 * 3, or 2 * 3 * 4.
    Our tutor teaches C# and F#.
    The file is called a_b_c.
    Doors open at 9:00 and close at 15:30.
    Please bring fruit, e.g. apples, i.e. no sweets.
    Mr. Smith and Mrs. Jones run the office.
    See the office (see above) for more (or write).
    Please wait … and see.
    Please wait...
    This is for Years 3–6 and Reception–Year 2.
    From 1. September we are open.
    On 1. September and 2. October we are closed.
    Look for classroom No. 5 and No. 6.
    Grades run from A* to C, and from A* to C*.
    A 5* rated kitchen.
    Key Stage 1 - 2, and Key Stage 1 and 2.
    Take either/or.
    Cakes are 3 for 2.
    ISBN 978-0-306-40615-7 is our book.
    Wagga Wagga Primary School is our twin.
    Baden Baden and Walla Walla are towns.
    We know that that is hard.
    They had had enough.
    It is very very kind.
    We say it again and again and again.
    On and on and on.
    Section 1. Section 2. Section 3.
    Rule 1) and rule 2) are ours.
    Choose plan a) or b).
    We ask that you (a) read this and (b) keep to it.
    The school - and its staff - will reply.
    The school – and its staff – will reply.
    The school — and its staff — will reply.
    Note - we are closed.
    Learn | Grow | Succeed
    Learn · Grow · Succeed
    Home > Parents > Policies
    5 > 3 and 2 < 4
    Tea & cake; bread & butter.
    AT&T, R&D and Q&A.
    Bring £5 & a coat.
    It costs ~£10.
    It is ~10 minutes from here to ~20.
    #elmparents is our tag.
    Use #elmparents and #elm_2026 in posts.
    Follow @elm_school or @_elm_ on X.
    St. Mary's & St. Joseph's P.T.A., est. 1950.
    The P.T.A., the office and Elm Co. Ltd., too.
    Doors shut at 9 a.m.; lunch is at 12 p.m.; etc.
    Is that so? Yes! Really?! Oh!!
    "Be kind," they say.
    They say "be kind".
    ‘Be kind’, they say.
    “Be kind,” they say.
    The desk is 30" wide and 20" deep.
    It is 5' 6" tall.
    The app (iOS/Android) is free.
    Ages 4+ and 5-11.
    Half-term, pre- and after-school clubs.
    Score 2-1, or 10/10, 100%.
    She got a B+ and an A-.
    The files are in S:\\Policies\\parents and C:\\school.
    Who is it for?
    This is what we log in to.
    This is what we believe in.
    The people we care for.
    Come on in.
    Vitamin A and vitamin B.
    He is in Year 1. B. Smith is in Year 2.
    Class 1A, 2B and 3C.
    Call 01632 960123 (option 2).
    Sections 2(a) and 2(b) apply.
    See section 1(i) of the Act.
    H2O and CO2; E=mc2.
    The price* is low.
    *Conditions apply.
    Price* (*conditions apply)
    The room is 3 x 4 m.
    Ysgol Gynradd Tŷ'r Ysgol, Caerdydd.
    Together we grow!
    Together, we grow: every child, every day.
    Fax: none. Telephone: 01632 960123. Email: office@elm.example.
    Name: Elm School. Date: 5 March.
    Date: 12 March 2026
    Bring a pen, paper, etc.
    “Kindness” and ‘joy’.
    Kindness (always); joy (often).
    A, B and C.
    Dr. Who's T.A.R.D.I.S. is here.
    The Year 6 (Oak) class: Mon., Wed., Fri.
    Wait, what...?
    Reviewed 12/03/24, item 7
    FGB 12/03/24, item 7
    v1.2 of the policy
    The minute is FGB/2024/3.
    50% + £5
    Room [B2] is upstairs.
    Wi-Fi, e-mail and 24/7.
    Hip hip hooray!
    Now now, be kind.
    The Blue School
    Hear, hear!
    A–Z of clubs
    Years 1–2: 9–10; Years 3–6: 10–11.
    Contact: J. Smith, A. B. Jones
    Be kind (always). Be calm (often).
    He asked, "Why?"
    and so we grow`;

/** Values of one line in which nothing is wrong, as a motto or a title has them. */
export const rightValues = `
    Learn • Grow • Succeed
    Believe ● Achieve
    Friends of Elm (PTA)
    2 * 3 = 6
    The Elm, The Oak and The Ash`;
