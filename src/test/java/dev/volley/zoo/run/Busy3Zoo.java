package dev.volley.zoo.run;

class Busy3Zoo extends BusyZoo {}
