package dev.volley.zoo.run;

class Busy4Zoo extends BusyZoo {}
