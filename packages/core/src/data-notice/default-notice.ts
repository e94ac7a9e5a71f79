/** What candidates read about their data until the operator writes their own. */
export const defaultNotice = `Responsible for your data is the organisation that invites you. Your contact person for it is named on this page.
Your name, your address and your answers are used to decide about this application and to keep the questions fair. They are not sold, not used for advertising and not used to train AI models.
Answers are compared with those of other candidates and with published solutions. Where they are unusually alike, a person looks at them; nothing is decided by a comparison.
What comes of your application, such as an interview and how it went, may be kept beside your score, to find out whether this assessment measures what the work asks for. Scores and what came of them stay for that when your name is gone.
You may ask what is held about you, have it corrected, get a copy, or have it deleted, and need not say why.
If you think that your data is handled wrongly, you can also turn to the data protection authority where you live.`;
