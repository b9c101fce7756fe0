/** Given names common in the news of many countries: a run of capitals that begins with one names a person. */
export const givenNames: readonly string[] = `
Aaron Abdul Abdullah Abraham Adam Adrian Adriana Ahmad Ahmed Aidan Aisha Alan Albert Alberto Alejandro Aleksandr Aleksander Aleksandra Aleksei Aleksej Aleksey Alessandro Alex Alexander
Alexandra Alexandre Alexey Alexis Alfonso Alfred Ali Alice Alicia Alina Allan Allen Allison Amanda Amar Amir Amit Amy Ana Anastasia Anatoly Anders Andre Andrea Andreas Andrei Andrej Andres Andrew
Andrey Andrzej Andy Angela Angelo Anil Anita Anna Anne Annie Anthony Anton Antonio Anwar Ari Arjun Armando Arnold Artem Arthur Arturo Ashley Ashok Austin Avraham Ayesha Barbara Barry Beatrice Ben
Benjamin Bernard Bernardo Beth Bill Bogdan Boris Brad Bradley Brandon Brenda Brendan Brett Brian Bridget Brittany Bruce Bruno Bryan Caitlin Cameron Carl Carla Carlos Carol Caroline Catherine Cesar Chad
Changpeng Charles Charlie Charlotte Chen Cheng Chloe Chris Christian Christina Christine Christoph Christopher Cindy Claire Clara Claudia Claudio Connor Constantin Corey Craig Cristian Cristina Curtis Cynthia
Damian Damien Dan Dana Daniel Daniela Daniele Danielle Danny Dante Daren Darren Dave David Dawn Dean Deborah Denis Dennis Derek Diana Diane Diego Dieter Dimitri Dinesh Dmitri Dmitrii Dmitriy Dmitry Dominic
Don Donald Donna Dorothy Doug Douglas Dustin Dylan Ed Eddie Edgar Eduardo Edward Edwin Ekaterina Elena Eli Elias Elizabeth Ella Ellen Emily Emma Emmanuel Enrique Eric Erica Erik Erin Ernest Ernesto Esteban
Ethan Eugene Eva Evan Evgeny Evgenii Fabio Farid Fatima Felipe Felix Fernando Filip Florian Frances Francesca Francesco Francis Francisco Franck Frank Franz Fred Frederick Gabriel Gabriela Gary Gavin Gennady
Geoffrey George Georgi Georgy Gerald Gerard Gerhard Giancarlo Gilbert Gina Giovanni Giulia Giuseppe Glen Glenn Gloria Gordon Graham Greg Gregory Guido Guillermo Gustavo Guy Hamza Han Hannah Hans Harold
Harry Hassan Heather Hector Heidi Helen Helena Henry Herbert Hester Hiroshi Holly Howard Hugh Hugo Hussein Ian Ibrahim Ignacio Igor Ilya Imran Ines Irina Isaac Isabel Isabella Ismail Ivan Ivana Jack Jackie
Jackson Jacob Jacqueline Jaime Jake Jakub James Jamie Jan Jane Janet Janine Jared Jasmine Jason Javier Jay Jean Jeff Jeffrey Jennifer Jens Jeremy Jerome Jerry Jesse Jessica Jesus Jim Jimmy Jin Joan Joanna
Joao João Joe Joel Johan Johann Johannes John Johnny Jon Jonas Jonathan Jordan Jorge Jose José Josef Joseph Joshua Joyce Juan Juanita Judith Julia Julian Juliana Julie Julio Jun Justin Karen Karim Karl Karol
Kate Katherine Kathleen Kathryn Katie Keith Kelly Ken Kenneth Keonne Kevin Khaled Khalid Kim Kimberly Kirill Klaus Konstantin Kristin Kristina Kumar Kurt Kyle Lars Larry Laura Lauren Laurence Lawrence Lee
Leo Leon Leonard Leonardo Leonid Leslie Lewis Li Liam Lin Linda Lisa Liu Lorenzo Louis Louise Luca Lucas Lucia Lucy Luigi Luis Luka Lukas Luke Lynn Magnus Mahmoud Maksim Malik Manuel Marc Marcel Marco
Marcos Marcus Margaret Maria María Marie Marina Mario Marion Mark Marko Markus Marta Martha Martin Mary Masayoshi Mateo Mathew Matthew Matthias Maurice Max Maxim Maxime Maximilian Maxwell Megan Mehmet Melanie
Melissa Michael Michal Michel Michele Michelle Miguel Mihai Mike Mikhail Milan Milos Ming Minh Mohamed Mohammad Mohammed Monica Morgan Muhammad Mustafa Nadia Nancy Natalia Natalie Natasha Nathan Nathaniel Neil
Nelson Nicholas Nick Nicola Nicolas Nicole Nigel Nikita Nikolai Nikolaj Nikolay Nils Nina Noah Noel Nora Norman Oleg Oleksandr Oliver Olivia Olga Omar Oscar Osman Otto Owen Pablo Pamela Paolo Patricia Patrick
Paul Paula Paulo Pavel Pedro Peggy Penelope Per Peter Petr Phil Philip Philipp Philippe Phillip Pierre Piotr Rachel Rafael Rahul Raj Rajesh Ralph Ramesh Rami Ramon Randall Randy Raphael Rashid Raul Ravi Ray
Raymond Rebecca Reza Ricardo Richard Rick Rita Rob Robert Roberto Robin Rodrigo Roger Roland Roman Ron Ronald Rosa Rose Roy Ruben Rudolf Ruslan Russell Ruth Ryan Sabrina Salman Salvador Sam Samantha Samuel Sandra
Sanjay Santiago Sara Sarah Satoshi Scott Sean Sebastian Sebastien Serge Sergei Sergej Sergey Sergio Seth Shane Shannon Sharon Shaun Shawn Sheila Sheng Silvia Simon Sina Sofia Sonia Sophia Sophie Stacy Stanislav Stanley
Stefan Stefano Stella Stephan Stephanie Stephen Steve Steven Stuart Sunil Suresh Susan Suzanne Svetlana Sven Sylvia Takashi Tamara Tara Tatiana Taylor Ted Teresa Terence Terrence Terry Theodore Theresa Thiago Thomas
Tiffany Tim Timothy Timur Tina Tobias Todd Tom Tomas Tomasz Tommy Tony Tracy Travis Trevor Troy Tyler Umar Valentin Valentina Valeria Valery Vanessa Vera Vernon Veronica Victor Victoria Viktor Viktoria Vikram Vincent
Vincenzo Vitalik Vitaly Vivek Vivian Vlad Vladimir Vladislav Volodymyr Wade Walter Wang Warren Wayne Wei Wendy Werner Wesley Wilhelm William Wolfgang Xavier Yan Yana Yang Yaroslav Yasmin Yevgeny Yong Yuki Yulia Yuri
Yuriy Yusuf Yves Zachary Zhang Zhao Zhimin Zoe
`
  .trim()
  .split(/\s+/u)
