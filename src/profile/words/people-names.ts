/**
 * First names that are common in British schools' offices and that are no words of a title. Ours; the most common names
 * of the Office for National Statistics' lists of several decades, from memory, without those that are words.
 */
export const firstNames = new Set(
  `Aaron Abdul Abigail Adam Ade Adrian Agnieszka Ahmed Aimee Aisha Alan Alastair Aled Alex Alexander Alexandra Alfie Ali Alice Alison
  Amanda Amelia Amina Amir Amy Andrea Andrew Andy Angela Anil Anita Anjali Ann Anna Anne Annette Anthony Anwen Aoife Asif Ayesha
  Barbara Becky Ben Benjamin Bernadette Beth Bethan Bethany Beverley Bilal Bill Bob Brenda Brian Bronwen Callum Cara Carl Carol
  Caroline Carolyn Carys Catherine Cathy Catrin Ceri Charles Charlie Charlotte Cheryl Chioma Chloe Chris Christina Christine
  Christopher Ciara Claire Clare Clive Colette Colin Connor Craig Damian Dan Daniel Danielle Darren Dave David Dawn Debbie Deborah
  Debra Declan Deepa Denise Derek Diane Dominic Donna Dylan Eddie Edward Eileen Elaine Eleanor Elizabeth Ella Ellen Ellie Emily Emma
  Emyr Erin Eva Ewa Farah Fatima Fiona Frances Francesca Frank Gareth Gary Gavin Gemma Geoff Geoffrey George Georgia Georgina Geraint
  Gill Gillian Gloria Gordon Graeme Graham Greg Gwen Gwyneth Hannah Harriet Harry Hassan Hayley Heather Heidi Helen Helena Hilary
  Howard Huw Ian Ibrahim Imran Ioan Isabel Isobel Jack Jackie Jacqueline Jacqui Jade James Jamie Jan Jane Janet Janice Jasmine Jason
  Jayne Jean Jeff Jenna Jennifer Jenny Jess Jessica Jill Jim Jo Joan Joanna Joanne Joe Joel John Jon Jonathan Joseph Josephine Josh
  Joshua Juan Judith Judy Julia Julian Julie June Justine Karen Karl Kate Katarzyna Katherine Kathleen Kathryn Kathy Katie Katy Kay
  Kayleigh Keith Kelly Ken Kenneth Kerry Kevin Khadija Kim Kiran Kirsten Kirsty Kwame Kyle Laura Lauren Leah Leanne Lee Leila Lesley
  Lewis Liam Linda Lindsay Lisa Liz Lois Lorna Lorraine Louis Louise Lucy Luke Lydia Lyn Lynda Lynn Lynne Maggie Magda Malcolm Manjit
  Marcus Margaret Maria Marian Marie Marilyn Marion Martin Martyn Mary Maryam Mathew Matt Matthew Maureen Max Meera Megan Mel Melanie
  Melissa Mia Michael Michelle Mick Mike Miriam Mohamed Mohammad Mohammed Moira Molly Monica Muhammad Nadia Naomi Natalie Natasha
  Nathan Neelam Neha Neil Ngozi Nia Niall Niamh Nicholas Nick Nicky Nicola Nicole Nigel Nina Noreen Norman Olive Oliver Olivia
  Oluwaseun Omar Owen Pamela Pat Patricia Patrick Paul Paula Pauline Penny Pete Peter Phil Philip Philippa Phillip Phoebe Pippa Piotr
  Priya Rachael Rachel Raj Ravi Ray Raymond Rebecca Reena Rhian Rhiannon Rhys Richard Rita Rob Robert Roberta Robin Roger Ron Ronan
  Rory Rosemary Ross Roy Russell Ruth Ryan Sabrina Sadia Saima Sally Sam Samantha Samina Samuel Sandra Sanjay Sara Sarah Scott Sean
  Shabana Shannon Sharon Shaun Shazia Sheila Shirley Sian Siân Simon Simone Siobhan Sinead Sofia Sonia Sophia Sophie Stacey Stacy
  Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Sunita Susan Susanna Suzanne Tanya Tara Ted Teresa Terry Tessa Theresa
  Thomas Tim Timothy Tina Toby Tom Tony Tracey Tracy Trevor Tunde Una Ursula Valerie Vanessa Vera Vicki Vicky Victoria Vivienne Wendy
  William Yasmin Yusuf Yvette Yvonne Zainab Zara Zoe`.split(/\s+/),
);

/** Surnames that are common in Britain, without those that are words of a title. Ours, from memory. */
export const surnames = new Set(
  `Adams Ahmed Ali Allen Anderson Bailey Baker Barker Barnes Begum Bell Bennett Brown Butler Campbell Carter Chapman Clark Clarke
  Collins Cook Cooper Cox Davies Davis Dixon Edwards Ellis Evans Fisher Foster Gray Green Griffiths Hall Harris Harrison Harvey Hill
  Holmes Hughes Hunt Hussain Jackson James Jenkins Johnson Jones Kaur Kelly Khan King Knight Lee Lewis Lloyd Marshall Martin Mason
  Matthews Miller Mills Mitchell Moore Morgan Morris Murphy Murray Okafor Owen Palmer Parker Patel Phillips Powell Price Richards
  Richardson Roberts Robinson Rogers Russell Scott Shah Shaw Simpson Singh Smith Stevens Taylor Thomas Thompson Turner Walker Ward
  Watson Webb White Wilkinson Williams Wilson Wood Wright Young`.split(/\s+/),
);
