/** Words as a school writes them for a policy, by what is wrong with them; texts are apart by an empty line. */
export const wrongOwnWords: Readonly<Record<string, string>> = {
  'parts that are still to be filled in': `
    Ask [name] about it.

    Ask [Name of school] about it.

    Ask [NAME OF HEADTEACHER] about it.

    Open from [insert date] on.

    Open from [DATE] on.

    Write to [email address] with it.

    Write to [insert school email here] with it.

    See [link] for more.

    This is for [class/year group].

    Please [delete if not applicable] be kind.

    [Optional] Please be kind.

    Reply within [X] days.

    Reply within [number] days.

    Reply within [xx] days.

    Reply within [...] days.

    Ask [School] about it.

    Ask [School Name] about it.

    Ask [the school] about it.

    Ask [your school name here] about it.

    Ask <name> about it.

    Ask <School Name> about it.

    Ask <insert date> about it.

    Ask «Name» about it.

    Ask «School_Name» about it.

    Ask «FirstName» about it.

    Ask <<name>> about it.

    Ask [[name]] about it.

    Ask {name} about it.

    Ask %SCHOOL_NAME% about it.

    Ask (insert name) about it.

    Ask (insert the name of your moderator here) about it.

    We approved it on (date), all of us.

    The moderator is (name).

    The moderator is (TBC).

    Ask (name of school) about it.

    Parents (delete as appropriate) are kind.

    Parents/carers, delete as applicable, are kind.

    Ask insert name here about it.

    Please enter your name here.

    Ask insert name about it.

    Ask NAME about it.

    Ask SCHOOL NAME about it.

    Welcome to Your School Name.

    Call XXX for help.

    Call xxx for help.

    Ask XX about it.

    We met on XX/XX/XXXX at school.

    We met on xx.xx.20xx at school.

    Call 0XXXX XXXXXX for help.

    Call 00000 000000 for help.

    Reply within X days.

    Reply within X school days.

    Ask Mrs X about it.

    Ask Joe Bloggs about it.

    We met on DD/MM/YYYY at school.

    We met on 00/00/0000 at school.

    The date is TBC.

    The date is tbc.

    The date is T.B.C.

    The date is TBA, as ever.

    TODO: write this.

    To do: write this.

    FIXME be kind.

    Lorem ipsum dolor sit amet.

    Reply within ?? days.

    Reply within ? days.

    It costs £?? a year.

    Write to office@yourschool.sch.uk about it.

    Write to name@school.sch.uk about it.

    See www.yourschool.co.uk for more.`,
  'signs that open or close nothing': `
    Please be *kind to all.

    Please be kind* to all.

    *Please be kind to all.

    Please be kind to all*.

    Please be kind to all.*

    Please be * kind to all.

    Please be (*kind) to all.

    Please be _kind to all.

    Please be kind_ to all.

    Please be kind._

    Photos* are for the school.`,
  'spaces and marks': `
    Call us on 01632 960123 .

    Call us on 01632 960123 , please.

    Be kind (always) .

    Be “kind” , please.

    Be 100% !`,
  'blanks to write on': `
    Signed: ____

    Signed: __

    Signed: _

    Signed:

    Be kind. Signed:

    Name:

    Date: __/__/____

    Amount: £__ a year.`,
  'what programs and model policies leave': `
    Error! Reference source not found.

    See page Error! Bookmark not defined.

    Click or tap here to enter text.

    Choose an item.

    Commented [SJ1]: do we want this?

    Ask «AddressBlock» about it.

    Please be kind (SJ: check with governors).

    Please be kind [SJ to check].

    Please be kind [check with HT].

    School to insert

    The name is to be inserted.

    Adapt this section to suit your school.

    Be kind. Delete this section if you don't have a PTA.

    Note: schools should amend this to reflect local practice.

    Guidance note: delete before publishing.

    Policy text goes here.

    Text to follow

    More to follow.

    Coming soon

    N/A

    None

    test

    asdf

    ?

    DRAFT

    DRAFT - not for circulation

    Draft v2

    Page 1 of 3

    [16/11/2026, 14:32] Sarah K: please send the homework.

    16/11/2026, 14:32 - Sarah K: please send the homework.

    This message was deleted.

    As an AI language model, I cannot do this.

    Certainly! Here is a policy on group chats.

    Be kind.¶

    $SCHOOL_NAME is kind.`,
  'addresses that lead elsewhere': `
    See https://elm.example/policies/behaviour policy.pdf for more.

    Write to office @ elm.example about it.

    Write to office(at)elm.example about it.

    Write to office@school about it.

    Write to mailto:office@elm.example about it.`,
  'small slips of typing': `
    Please be kind ,and be calm.

    Please be kind,and be calm.

    Please be kind.And be calm.

    Please be kind--be calm.

    Please be kind -- be calm.

    Please be kind.... Be calm.

    The rules are:- be kind and be calm.

    Be kind. be calm.

    please be kind.

    Be kind to par- ents.

    Be kind) and calm.

    Be [kind and calm.

    Be kind] and calm.

    Be kind” and calm.

    Be kind" and calm.

    The chair of governors is

    Please see the following

    Be kind to all.[1]

    We will: reply to you. listen to you.

    Signed by the parent

    Signed (parent/carer)

    I agree to the above: Yes / No

    To be reviewed: Sept 20__

    Rule 1: Be kind Rule 2: Be calm

    o Be kind o Be calm`,
  'no end': `
    Please be kind in the groups

    Be kind. Be calm

    Be kind (always)

    Be **kind**

    Please see our [page](https://elm.example/page)

    Ask the {{school.name}}

    Ask us by 9 p.m. or at 10

    Please be “kind”`,
};

/** Whole texts, of several lines, that run into one; apart by a line of hyphens. */
export const runTogether = `
Be kind
Be calm
Be quiet
---
No adverts
No politics
No jokes
---
Please:
be kind
be calm
be quiet.
---
no adverts
no politics
no jokes
---
Please keep to these rules
Be kind to everybody in the group
Never post photos of other people’s children without consent
---
Write to the office first
We reply within two school days
---
Our rules:
1 Be kind
2 Be calm
3 Be quiet
---
Messages between 8 a.m. and 8 p.m. only
Please ask the moderator if you are not sure about this one or any other
Thank you
---
Do	Don't
Be kind	Be rude
---
Do          Don't
Be kind     Be rude`;

/** Words in which nothing is wrong; texts are apart by a line of hyphens. */
export const rightOwnWords = `
Please keep messages to between 7.30 a.m. and 9 p.m.
---
If you are worried about a child, ring the school office on 01632 960123.
---
Class reps are named on our website: https://elm.example/reps.
---
We use ParentMail (not WhatsApp) for trips, clubs and payments.
---
“We are one community,” as our motto has it.
---
**Photos.** Please ask first.
---
Read our [Behaviour Policy](https://elm.example/behaviour) and keep to it.
---
Read our [Behaviour Policy ](https://elm.example/behaviour) and keep to it.
---
Please:

- be kind
- be brief
- be truthful
---
Please keep to these rules:
- be kind
- be brief
---
Who to ask:

| Question | Who |
| --- | --- |
| Uniform | School office |
---
| Name | Signed | Date |
| --- | --- | --- |
| | | |
---
Write to Mrs K. Patel, our SENCo, at senco@elm.example.
---
Please ask yourself: is it kind, is it true, is it needed?
---
We follow Keeping Children Safe in Education (2025).
---
Do not share screenshots, e.g. from a teacher.
---
Use the app’s "mute" button at night.
---
We will answer within 2 school days.
---
1. Ask the class teacher.
2. Ask the phase leader.
3. Write to the Headteacher.
---
The rep passes on news from the PTFA, from the office and from the class teacher,
and answers what she can. She doesn't speak for the school.
---
Please write to the
Headteacher if you are worried about a child's safety, and never in the group.
---
This is about groups that parents run. It isn't about the groups of
St Mary's Church, the Scouts or
Elm Football Club, which have rules of their own.
---
Be kind.
Be calm.
Be quiet.
---
Be kind;
be calm;
be quiet.
---
Please don't put up
adverts in the groups
or on the noticeboard.
---
Ask at Elm
Primary School's office.
---
Let's keep it friendly :-)
---
Dates to be confirmed are in italics in the diary.
---
Places are to be confirmed by the office.
---
Ask for the form (green) at the office, and give in the name of your child.
---
Please add your child's name and class when you join the group.
---
The school's X account (formerly Twitter) is @elm_school.
---
See Part XX of the Act, and Louis XX.
---
We are at Elm Road, LE1 4XX.
---
We said [in our letter of May] that groups may go on.
---
“We […] agree with the parents,” said the governors.
---
Room [B2] is upstairs, see [1].
---
Fees* are due in May.

\\*Except for clubs.
---
Prices (*except for meals) and fees* are due in May.
---
A* pupils and B pupils alike, and a kitchen with 5* for hygiene.
---
2 * 3 is 6, and *.pdf is a kind of file.
---
Write dates as DD/MM/YYYY.
---
Elm Primary School, High Street, Elm

Please write to us.
---
Telephone: 01632 960123

Please write to us.
---
Monday to Friday, 9 a.m. to 3 p.m.

Please write to us.
---
**How to complain to us**

Please write to the office.
---
What we ask of class reps

Please write to us.
---
Elm Primary School  
High Street  
Elm
---
We ask for respect, whatever your view on school meals...
---
Mr X and Mrs Y in our examples are made up.
---
Your school name badge stays at school.
---
Insert coins at the gate; the number of the car park is on the ticket.
---
The date (in May) is in the newsletter.
---
Call the office at (01632) 960123.
---
Really?? Yes!
---
Photos are checked before publishing. iPads are ours.
---
See our pre- and after-school clubs, and the long-term plan.
---
St. Mary's, the PTA etc. are ours; dogs, e.g. labradors, aren't.
---
Bring £1,000; it's 3,5 km.
---
"Who runs them?" you may ask. Parents do.
---
Names of pupils, e.g. in photos, are not to be added.
---
Enter the name of your child in the app, not in the group.
---
Signed letters only, please: no unsigned ones.
---
Room 1: Year 1, Room 2: Year 2.
---
Step 1 - ask the rep. Step 2 - ask the office.
---
Watch this space on the noticeboard for dates.
---
The video was omitted from the newsletter.
---
Ask the rep (if any) of your class.
---
Diolch yn fawr. Cofiwch fod yn garedig.
---
Parent(s) and child(ren) must be kind :)
---
Her desk is 30" wide, and "kind" is our word.
---
Our page (see below) has the rules (all of them).
---
Snake_case, a_b and #elm_2026 are words.`;
